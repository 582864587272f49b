using Qingjian.Simulator.Prefecture;

namespace Qingjian.Simulator;

/// <summary>An invented station 站点 as the network registers it and as the simulator plays it.</summary>
public sealed record FictionalStation
{
    /// <summary>Code, unique in the prefecture: <c>YC-A01</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Device number MN: 24 characters 0-9 A-F (HJ 212-2017 Table 3).</summary>
    public required string Mn { get; init; }

    /// <summary>Access password PW: six characters, other for each station and seed.</summary>
    public required string Password { get; init; }

    /// <summary>Chinese name.</summary>
    public required string NameZh { get; init; }

    /// <summary>English name.</summary>
    public required string NameEn { get; init; }

    /// <summary>What it measures.</summary>
    public required StationKind Kind { get; init; }

    /// <summary>Its surroundings.</summary>
    public required SiteCharacter Character { get; init; }

    /// <summary>Code of its district or county.</summary>
    public required string RegionCode { get; init; }

    /// <summary>Code of the operator.</summary>
    public required string OperatorCode { get; init; }

    /// <summary>Code of the enterprise for an outlet; null otherwise.</summary>
    public string? OwnerCode { get; init; }

    /// <summary>Longitude in degrees, CGCS2000.</summary>
    public required double Longitude { get; init; }

    /// <summary>Latitude in degrees, CGCS2000.</summary>
    public required double Latitude { get; init; }

    /// <summary>How loaded the water of a section is; 1 is the middle of the prefecture. Air and outlets: 1.</summary>
    public double Load { get; init; } = 1;

    /// <summary>Where the water of a section comes from; empty for air and outlets.</summary>
    public IReadOnlyList<RiverInput> Inputs { get; init; } = [];

    /// <summary>System code ST of HJ 212-2017 Table 5.</summary>
    public string SystemCode => ParameterSets.SystemCode(Kind);

    /// <summary>What it measures, in the order in which it is sent.</summary>
    public IReadOnlyList<FictionalParameter> Parameters => ParameterSets.Of(Kind);

    /// <summary>Length of the period of a 2061 frame: an hour, and four hours for surface water, where a sample is
    /// analysed every four hours as national stations do.</summary>
    public TimeSpan HourPeriod => Kind == StationKind.SurfaceWater ? TimeSpan.FromHours(4) : TimeSpan.FromHours(1);

    /// <summary>Whether it sends real-time and minute data; surface water sends only analysed samples.</summary>
    public bool IsContinuous => Kind != StationKind.SurfaceWater;
}
