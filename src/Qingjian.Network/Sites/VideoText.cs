using Qingjian.Network.Registration;

namespace Qingjian.Network.Sites;

/// <summary>Cameras as people write them: one a line (in a file with ';' between them), its name, a blank, its address.</summary>
internal static class VideoText
{
    public const string Field = "Videos";
    private const int Most = 16, LongestName = 40, LongestAddress = 200, DeviceDigits = 20;
    private static readonly string[] Schemes = ["https", "rtsp", "rtsps"];

    // What the queries of camera addresses call a secret. A reference is seen by many and exported with backups.
    private static readonly string[] Secrets = ["password", "passwd", "pwd", "pass", "token", "secret", "key", "auth", "sign", "signature", "accesstoken", "access_token"];

    public static string Write(IReadOnlyList<VideoReference> videos) => string.Join('\n', videos.Select(video => $"{video.Name} {video.Address}"));

    public static IReadOnlyList<VideoReference> Read(string? text, FieldErrors errors)
    {
        var lines = (text ?? "").Split(['\n', '\r', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length > Most)
            errors.Add(Field, $"{lines.Length}", FieldRule.TooMany, $"{Most}");
        return [.. lines.Take(Most).Select(line => ReadLine(line, errors)).OfType<VideoReference>()];
    }

    /// <summary>The rules of a camera that was not written by a person.</summary>
    public static void Check(VideoReference video, FieldErrors errors)
    {
        if (errors.Text(Field, video.Name, LongestName, required: true) && errors.Text(Field, video.Address, LongestAddress, required: true))
            CheckAddress(video.Address, errors);
    }

    private static VideoReference? ReadLine(string line, FieldErrors errors)
    {
        var blank = line.LastIndexOfAny([' ', '\t', '　']);
        if (blank < 0)
        {
            errors.Add(Field, Masked(line), FieldRule.Video);
            return null;
        }
        var video = new VideoReference(line[..blank].Trim(), line[(blank + 1)..]);
        Check(video, errors);
        return video;
    }

    private static void CheckAddress(string address, FieldErrors errors)
    {
        if (address.Length == DeviceDigits && address.All(char.IsAsciiDigit))
            return;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !Schemes.Contains(uri.Scheme) || uri.Host.Length == 0)
            errors.Add(Field, Masked(address), FieldRule.Video);
        else if (uri.UserInfo.Length > 0 || HasSecret(uri))
            errors.Add(Field, Masked(address), FieldRule.VideoSecret);
    }

    private static bool HasSecret(Uri uri) => uri.Query.TrimStart('?').Split('&')
        .Any(part => Secrets.Contains(Uri.UnescapeDataString(part.Split('=')[0]), StringComparer.OrdinalIgnoreCase));

    // A refusal is shown, logged and answered: what may be a secret is not repeated.
    private static string Masked(string address)
    {
        var at = address.LastIndexOf('@');
        var start = address.IndexOf("://", StringComparison.Ordinal);
        var open = at < 0 ? address : start < 0 || start > at ? "…" + address[at..] : address[..(start + 3)] + "…" + address[at..];
        var query = open.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? open : open[..query] + "?…";
    }
}
