namespace Qingjian.Network.Organisations;

/// <summary>An organisation as a form sends it.</summary>
internal sealed class OrganisationDraft
{
    public string? Code { get; set; }

    public string? Kind { get; set; }

    public string? Name { get; set; }

    public string? NameEn { get; set; }

    public string? RegionCode { get; set; }

    public int Version { get; set; }
}
