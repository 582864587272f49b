namespace Qingjian.Quality.Tests;

/// <summary>What a test sees: one series over consecutive slots, and what stands beside it.</summary>
internal readonly ref struct SeriesWindow
{
    public required ReadOnlySpan<double> Values { get; init; }

    public required ReadOnlySpan<SlotState> States { get; init; }

    /// <summary>NaN where there is no median; empty when there are no neighbours.</summary>
    public ReadOnlySpan<double> PeerMedians { get; init; }

    /// <summary>The parameter that must not be smaller; empty when there is none.</summary>
    public ReadOnlySpan<double> CrossValues { get; init; }

    public ReadOnlySpan<SlotState> CrossStates { get; init; }

    public required ParameterLimits Limits { get; init; }

    public required Persistence Persistence { get; init; }

    public double? InstrumentLow { get; init; }

    public double? InstrumentHigh { get; init; }

    public int Length => States.Length;

    public bool HasValue(int slot) => States[slot] == SlotState.Valued;

    public double PeerMedian(int slot) => PeerMedians.IsEmpty ? double.NaN : PeerMedians[slot];
}
