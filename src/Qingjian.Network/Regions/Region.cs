namespace Qingjian.Network.Regions;

/// <summary>A region (行政区) and its place in the tree.</summary>
internal sealed class Region
{
    public int Id { get; set; }

    /// <summary>Administrative code (GB/T 2260).</summary>
    public required string Code { get; set; }

    /// <summary>Codes from the root, each followed by a slash; ends with this region's own.</summary>
    public required string Path { get; set; }

    public int? ParentId { get; set; }

    public Region? Parent { get; set; }

    public required string Name { get; set; }

    public string? NameEn { get; set; }

    /// <summary>GeoJSON geometry, or null.</summary>
    public string? Outline { get; set; }

    public int Version { get; set; }

    public DateTimeOffset ChangedUtc { get; set; }

    public required string ChangedBy { get; set; }
}
