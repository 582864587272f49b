namespace Qingjian.Network.Regions;

/// <summary>A region as a form sends it.</summary>
internal sealed class RegionDraft
{
    public string? Code { get; set; }

    public string? ParentCode { get; set; }

    public string? Name { get; set; }

    public string? NameEn { get; set; }

    public string? Outline { get; set; }

    public int Version { get; set; }
}
