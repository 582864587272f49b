using Qingjian.Kernel;
using Qingjian.Network.Organisations;

namespace Qingjian.Network.Stations;

/// <summary>A station (站点). How it sends and what it measures stand in its profile revisions.</summary>
internal sealed class Station : IScoped
{
    public int Id { get; set; }

    public required string Code { get; set; }

    public string? Mn { get; set; }

    /// <summary>Encrypted by <see cref="StationPasswords"/>.</summary>
    public string? EncryptedPassword { get; set; }

    public required string Name { get; set; }

    public string? NameEn { get; set; }

    public Element Element { get; set; }

    public StationLevel Level { get; set; }

    /// <summary>System code (HJ 212-2017 table 5 ST).</summary>
    public required string St { get; set; }

    /// <inheritdoc/>
    public required string RegionPath { get; set; }

    /// <inheritdoc/>
    public int? OperatorId { get; set; }

    public Organisation? Operator { get; set; }

    public double Longitude { get; set; }

    public double Latitude { get; set; }

    public string? Address { get; set; }

    public DateOnly? CommissionedOn { get; set; }

    /// <summary>Last day in service; null while in service.</summary>
    public DateOnly? RetiredOn { get; set; }

    public bool Active { get; set; } = true;

    /// <summary>The fields of its element as JSON, by name; null while nobody entered them. Read by <see cref="Sites.SiteStore"/>.</summary>
    public string? Site { get; set; }

    /// <summary><see cref="StationSite.SiteClass"/>, for the list's filter.</summary>
    public string? SiteClass { get; set; }

    /// <summary>A super-station (超级站), for the list's filter.</summary>
    public bool SuperStation { get; set; }

    /// <summary>Its cameras, as <see cref="Sites.VideoText"/> writes them.</summary>
    public string? Videos { get; set; }

    /// <summary>The revision of the profile in force.</summary>
    public int ProfileRevision { get; set; }

    public int Version { get; set; }

    public DateTimeOffset ChangedUtc { get; set; }

    public required string ChangedBy { get; set; }
}
