namespace Qingjian.Kernel.Languages;

/// <summary>Where to go back to: only addresses of this site, so that a link can never lead a user elsewhere.</summary>
internal static class ReturnUrl
{
    /// <summary>The address when it is a path of this site, otherwise the home page.</summary>
    public static string OrHome(string? url) => IsLocal(url) ? url! : "/";

    // "//host" and "/\host" are read by browsers as another host; control characters split headers and are skipped
    // by browsers when they look for the slashes.
    private static bool IsLocal(string? url) =>
        url is ['/', ..]
        && (url.Length == 1 || url[1] is not ('/' or '\\'))
        && !url.Any(char.IsControl);
}
