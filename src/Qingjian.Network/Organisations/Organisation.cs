namespace Qingjian.Network.Organisations;

/// <summary>A bureau, operator, enterprise or laboratory (单位).</summary>
internal sealed class Organisation
{
    public int Id { get; set; }

    public required string Code { get; set; }

    public OrganisationKind Kind { get; set; }

    public required string Name { get; set; }

    public string? NameEn { get; set; }

    /// <summary>Region of its seat.</summary>
    public required string RegionPath { get; set; }

    public int Version { get; set; }

    public DateTimeOffset ChangedUtc { get; set; }

    public required string ChangedBy { get; set; }
}
