using Qingjian.Simulator.Prefecture;

namespace Qingjian.Simulator;

/// <summary>An invented prefecture 虚构地市: Yunchuan 云川市 with two districts, four counties, three rivers and forty
/// stations. Names, outlines, companies and codes belong to no real place; coordinates are CGCS2000.</summary>
public sealed record FictionalPrefecture
{
    /// <summary>The seed from which passwords and signals come.</summary>
    public required int Seed { get; init; }

    /// <summary>Province, prefecture, districts and counties, each after its parent.</summary>
    public required IReadOnlyList<FictionalRegion> Regions { get; init; }

    /// <summary>Rivers.</summary>
    public required IReadOnlyList<FictionalRiver> Rivers { get; init; }

    /// <summary>Bureaus, operators, enterprises.</summary>
    public required IReadOnlyList<FictionalOrganisation> Organisations { get; init; }

    /// <summary>Stations: 24 of air, 14 of surface water, 2 outlets.</summary>
    public required IReadOnlyList<FictionalStation> Stations { get; init; }

    /// <summary>The prefecture as it is drawn in the embedded data, with passwords made from the seed.</summary>
    public static FictionalPrefecture Create(int seed) => PrefectureFile.Read(seed);
}
