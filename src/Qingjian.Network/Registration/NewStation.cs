using Qingjian.Hj212;

namespace Qingjian.Network;

/// <summary>A station to enter, with how it sends and what it measures.</summary>
public sealed record NewStation
{
    /// <summary>Station code, unique: letters, digits, '-', '_', '.', at most 32.</summary>
    public required string Code { get; init; }

    /// <summary>Name, at most 64 characters.</summary>
    public required string Name { get; init; }

    /// <summary>English name, or null.</summary>
    public string? NameEn { get; init; }

    /// <summary>What it observes.</summary>
    public required Element Element { get; init; }

    /// <summary>Whose station it is.</summary>
    public StationLevel Level { get; init; } = StationLevel.City;

    /// <summary>Code of its region.</summary>
    public required string RegionCode { get; init; }

    /// <summary>Code of the maintaining organisation, or null.</summary>
    public string? OperatorCode { get; init; }

    /// <summary>Device id (HJ 212 MN), unique; null when the station is not connected.</summary>
    public string? Mn { get; init; }

    /// <summary>Access password (HJ 212 PW); required with <see cref="Mn"/>. Encrypted before it is stored.</summary>
    public string? Password { get; init; }

    /// <summary>System code (HJ 212-2017 table 5); null takes the element's.</summary>
    public string? St { get; init; }

    /// <summary>Degrees east, CGCS2000.</summary>
    public required double Longitude { get; init; }

    /// <summary>Degrees north, CGCS2000.</summary>
    public required double Latitude { get; init; }

    /// <summary>Address, or null.</summary>
    public string? Address { get; init; }

    /// <summary>First day in service, or null when not known.</summary>
    public DateOnly? CommissionedOn { get; init; }

    /// <summary>Protocol edition, or null when each frame tells.</summary>
    public Dialect? Dialect { get; init; }

    /// <summary>What a period's stamp means.</summary>
    public StampMeaning Stamp { get; init; } = StampMeaning.Beginning;

    /// <summary>Time between real-time uploads, 30 to 3600 s.</summary>
    public TimeSpan RealTimeInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Length of a minute period: 1, 2, 3, 4, 5, 6, 10, 12, 15, 20 or 30 min.</summary>
    public TimeSpan MinuteInterval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether it sends 2051.</summary>
    public bool SendsMinutes { get; init; } = true;

    /// <summary>Whether it sends 2061.</summary>
    public bool SendsHours { get; init; } = true;

    /// <summary>Time between hour values: 1, 2, 3, 4, 6, 8, 12 or 24 h.</summary>
    public TimeSpan HourStep { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Deviations of the checksum that are accepted.</summary>
    public Tolerances ToleratedChecksums { get; init; }

    /// <summary>What it measures; empty takes the element's usual parameters from the catalogue.</summary>
    public IReadOnlyList<NewParameter> Parameters { get; init; } = [];

    /// <summary>What only points of its element have, or null while nobody entered it.</summary>
    public StationSite? Site { get; init; }

    /// <summary>Its cameras.</summary>
    public IReadOnlyList<VideoReference> Videos { get; init; } = [];

    /// <summary>Its instruments.</summary>
    public IReadOnlyList<NewInstrument> Instruments { get; init; } = [];
}
