namespace Qingjian.Simulator.Replay;

/// <summary>Running counts of a replay.</summary>
internal sealed class ReplayTally
{
    public long Rows { get; set; }

    public long ValuesSent { get; set; }

    public long MissingCells { get; set; }

    public long Rounded { get; set; }

    public long ExponentsWrittenOut { get; set; }

    public FaultList Faults { get; } = new(SeriesReplay.FaultsKept);

    public SortedSet<string> ColumnsNotMapped { get; } = new(StringComparer.Ordinal);
}
