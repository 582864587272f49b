namespace Qingjian.Acquisition.Strangers;

/// <summary>What a person adds to what the device has shown: its place and its name.</summary>
public sealed class AdoptionForm
{
    /// <summary>Station code.</summary>
    public string? Code { get; set; }

    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Name of an <see cref="Network.Element"/>.</summary>
    public string? Element { get; set; }

    /// <summary>Code of the region.</summary>
    public string? RegionCode { get; set; }

    /// <summary>Code of the maintaining organisation; empty for none.</summary>
    public string? OperatorCode { get; set; }

    /// <summary>Degrees east, CGCS2000.</summary>
    public string? Longitude { get; set; }

    /// <summary>Degrees north, CGCS2000.</summary>
    public string? Latitude { get; set; }
}
