using Qingjian.Network;
using Qingjian.Simulator;

namespace Qingjian.Server.Tests.Replay;

/// <summary>The five stations of the files as a network, with the units in which the replay sends.</summary>
internal static class PrsaNetwork
{
    private const string Beijing = "110000";

    /// <summary>Column of the file, factor code, unit, and the exact factor between the file's number and the sent one.</summary>
    public static IReadOnlyList<(string Column, string Factor, Unit Unit, decimal Times)> Columns { get; } =
    [
        ("PM2.5", "a34004", Unit.MicrogramsPerCubicMetre, 1m),
        ("PM10", "a34002", Unit.MicrogramsPerCubicMetre, 1m),
        ("SO2", "a21026", Unit.MicrogramsPerCubicMetre, 1m),
        ("NO2", "a21004", Unit.MicrogramsPerCubicMetre, 1m),
        // The file has µg/m³, ambient tables have CO in mg/m³: 300 is sent and kept as 0.300.
        ("CO", "a21005", Unit.MilligramsPerCubicMetre, 0.001m),
        ("O3", "a05024", Unit.MicrogramsPerCubicMetre, 1m),
        ("TEMP", "a01001", Unit.DegreesCelsius, 1m),
        // hPa in the file, kPa on the wire.
        ("PRES", "a01006", Unit.Kilopascals, 0.1m),
        ("RAIN", "a06001", Unit.Millimetres, 1m),
        ("WSPM", "a01007", Unit.MetresPerSecond, 1m),
    ];

    public static NewNetwork Of(ReplayOptions replay) => new(
        [new NewRegion(Beijing, null, "北京市", "Beijing")], [], [.. replay.Stations.Select(Station)]);

    private static NewStation Station(ReplayStation station, int index) => new()
    {
        Code = station.Name,
        Name = station.Name,
        Element = Element.Air,
        RegionCode = Beijing,
        Mn = station.Mn,
        Password = station.Password,
        St = station.SystemCode,
        Longitude = 116.3 + index / 100d,
        Latitude = 40,
        // The hour of a row is 0 to 23: the beginning, as HJ 212 has it.
        Stamp = Network.StampMeaning.Beginning,
        SendsMinutes = false,
        Parameters = [.. Columns.Select(column => new NewParameter(column.Factor, column.Unit))],
    };
}
