namespace Qingjian.Network.Sites;

/// <summary>The fields of a site as the form or a request writes them.</summary>
internal sealed class SiteDraft
{
    /// <summary>By name; see <see cref="SiteFields"/>.</summary>
    public Dictionary<string, string?> Site { get; set; } = [];

    public string? Videos { get; set; }

    /// <summary>Version of the row that the form showed.</summary>
    public int Version { get; set; }
}
