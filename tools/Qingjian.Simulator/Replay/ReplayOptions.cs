namespace Qingjian.Simulator;

/// <summary>How real series become stations: files, columns, time, units. Written as JSON it is the options file of
/// <c>qingjian replay</c>; see <c>tools/Qingjian.Simulator/Replay/README.md</c>.</summary>
public sealed record ReplayOptions
{
    /// <summary>CSV files, plain or .gz, each with a header line.</summary>
    public required IReadOnlyList<ReplayFile> Files { get; init; }

    /// <summary>The stations that the rows belong to.</summary>
    public required IReadOnlyList<ReplayStation> Stations { get; init; }

    /// <summary>Column with the station's name; null where each file is one station.</summary>
    public string? StationColumn { get; init; }

    /// <summary>How a row's time is written.</summary>
    public required ReplayTime Time { get; init; }

    /// <summary>What is sent: column, factor code, unit.</summary>
    public required IReadOnlyList<ReplayColumn> Columns { get; init; }

    /// <summary>Texts that stand for a missing value, exact; an empty cell is always missing.</summary>
    public IReadOnlyList<string> Missing { get; init; } = ["NA"];

    /// <summary>Columns that are known and on purpose not sent. Any other column that is not mapped is reported.</summary>
    public IReadOnlyList<string> NotSent { get; init; } = [];

    /// <summary>Cell separator.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>Command code CN of the frames: 2061 for hours.</summary>
    public int Command { get; init; } = 2061;

    /// <summary>First beginning of a period that is sent; null for the first of the file.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Periods that begin at or after this are not sent; null for all.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Hours of data sent in one second of true time; null for as fast as they are answered.</summary>
    public double? HoursPerSecond { get; init; }
}
