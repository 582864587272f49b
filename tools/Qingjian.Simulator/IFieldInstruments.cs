using Qingjian.Hj212;

namespace Qingjian.Simulator;

/// <summary>What stands behind a simulated data-acquisition instrument: the instruments and their memory.</summary>
public interface IFieldInstruments
{
    /// <summary>What is measured; empty when it is not known.</summary>
    IReadOnlyList<FactorCode> Factors { get; }

    /// <summary>How many pieces of treatment equipment report their state (SB1, SB2…).</summary>
    int Equipment { get; }

    /// <summary>What is remembered of a command, DataTime within both ends, in the order of time.</summary>
    IEnumerable<Upload> Between(int command, DateTimeOffset first, DateTimeOffset last);

    /// <summary>What the instruments show at a moment; null when nothing.</summary>
    Upload? Now(DateTimeOffset at);
}
