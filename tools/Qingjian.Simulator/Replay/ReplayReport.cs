namespace Qingjian.Simulator;

/// <summary>What came of a replay. Every cell of a mapped column in the window is exactly one of sent, missing, faulty.</summary>
public sealed record ReplayReport
{
    /// <summary>Rows read in the window of time.</summary>
    public required long Rows { get; init; }

    /// <summary>Numbers sent.</summary>
    public required long ValuesSent { get; init; }

    /// <summary>Cells that were empty or held a text for missing.</summary>
    public required long MissingCells { get; init; }

    /// <summary>Numbers that were rounded to the decimals asked for.</summary>
    public required long Rounded { get; init; }

    /// <summary>Numbers whose exponent was written out.</summary>
    public required long ExponentsWrittenOut { get; init; }

    /// <summary>Cells and lines that could not be sent.</summary>
    public required long FaultCount { get; init; }

    /// <summary>The first of them, at most <see cref="SeriesReplay.FaultsKept"/>.</summary>
    public required IReadOnlyList<ReplayFault> Faults { get; init; }

    /// <summary>Columns that exist, are not mapped and were not named as not sent.</summary>
    public required IReadOnlyList<string> ColumnsNotMapped { get; init; }

    /// <summary>What the clients did.</summary>
    public required ClientCounts Frames { get; init; }
}
