namespace Qingjian.Network.Registration;

/// <summary>A station as people write it: the text of a form, of a row of a file or of a request. Reading it gives a
/// <see cref="NewStation"/> or names each field that cannot be read.</summary>
internal sealed class StationDraft
{
    public string? Code { get; set; }

    public string? Name { get; set; }

    public string? NameEn { get; set; }

    public string? Element { get; set; }

    public string? Level { get; set; }

    public string? RegionCode { get; set; }

    public string? OperatorCode { get; set; }

    public string? Mn { get; set; }

    public string? Password { get; set; }

    public string? St { get; set; }

    public string? Longitude { get; set; }

    public string? Latitude { get; set; }

    public string? Address { get; set; }

    public string? CommissionedOn { get; set; }

    /// <summary>Read by the edit form only.</summary>
    public string? RetiredOn { get; set; }

    /// <summary>Factor codes with ';' or ',' between them; empty takes the element's usual ones.</summary>
    public string? Parameters { get; set; }

    /// <summary>The fields of its element by name, see <see cref="Sites.SiteFields"/>; null from a form without any.</summary>
    public Dictionary<string, string?>? Site { get; set; }

    /// <summary>Cameras, as <see cref="Sites.VideoText"/> reads them.</summary>
    public string? Videos { get; set; }

    /// <summary>Version of the row that the form showed.</summary>
    public int Version { get; set; }
}
