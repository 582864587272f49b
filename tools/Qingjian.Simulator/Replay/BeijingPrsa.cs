using System.Globalization;

namespace Qingjian.Simulator;

/// <summary>Options for the UCI "Beijing Multi-Site Air Quality" set (files <c>PRSA_Data_STATION_20130301-20170228.csv</c>,
/// plain or .gz): an example of options made in code.</summary>
/// <remarks>Everything is sent with the file's digits, in µg/m³; CO is converted to mg/m³ and air pressure from hPa to kPa,
/// exactly. Not sent: the row number, wind direction (a text of 16 points) and dew point (HJ 212 has no factor for it).</remarks>
public static class BeijingPrsa
{
    private const string Prefix = "PRSA_Data_";

    /// <summary>Options for every file of the set in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="from">First hour that is sent.</param>
    /// <param name="to">Hours from here on are not sent.</param>
    /// <exception cref="ReplayOptionsException">The folder holds no such file.</exception>
    public static ReplayOptions Options(string folder, DateTimeOffset from, DateTimeOffset to)
    {
        var files = Directory.GetFiles(folder, Prefix + "*.csv*").Order(StringComparer.Ordinal)
            .Select(path => new ReplayFile(path, StationOf(path))).ToList();
        if (files.Count == 0)
            throw new ReplayOptionsException($"{folder} holds no file {Prefix}*.csv or .csv.gz.");
        return new ReplayOptions
        {
            Files = files,
            Stations = [.. files.Select((f, i) => new ReplayStation(f.Station!, MnOf(i + 1), PasswordOf(i + 1)))],
            Time = new ReplayTime { Year = "year", Month = "month", Day = "day", Hour = "hour" },
            Columns =
            [
                new("PM2.5", "a34004"),
                new("PM10", "a34002"),
                new("SO2", "a21026"),
                new("NO2", "a21004"),
                new("CO", "a21005") { Multiply = "0.001" },
                new("O3", "a05024"),
                new("TEMP", "a01001"),
                new("PRES", "a01006") { Multiply = "0.1" },
                new("RAIN", "a06001"),
                new("WSPM", "a01007"),
            ],
            NotSent = ["No", "wd", "DEWP", "station"],
            From = from,
            To = to,
        };
    }

    private static string StationOf(string path) => Path.GetFileName(path)[Prefix.Length..].Split('_')[0];

    private static string MnOf(int number) => string.Create(CultureInfo.InvariantCulture, $"11000022{number:X16}");

    private static string PasswordOf(int number) => string.Create(CultureInfo.InvariantCulture, $"PRSA{number:00}");
}
