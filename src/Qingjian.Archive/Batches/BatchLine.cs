using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Archive;

/// <summary>One observation as a line of a batch says it; correct in itself, not yet compared with the network.</summary>
public readonly record struct BatchLine
{
    /// <summary>Code of the station.</summary>
    public required string Station { get; init; }

    /// <summary>The factor.</summary>
    public required FactorCode Parameter { get; init; }

    /// <summary>What the value stands for.</summary>
    public required Period Period { get; init; }

    /// <summary>What the value says about its period.</summary>
    public required Statistic Statistic { get; init; }

    /// <summary>Beginning of the period, or the instant of a real-time value or a sample.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>The digits as written; a value only when <see cref="Fault"/> is none.</summary>
    public Digits Digits { get; init; }

    /// <summary><see cref="ValueFault.Empty"/> for a line that only carries a mark.</summary>
    public ValueFault Fault { get; init; }

    /// <summary>The device's mark (HJ 212-2017 table 8), or 0.</summary>
    public byte Mark { get; init; }

    /// <summary>The unit that was written, or null: that of the station's profile.</summary>
    public Unit? Unit { get; init; }

    /// <summary>When the period ends; the start itself for instants.</summary>
    public DateTimeOffset End => Start + Period switch
    {
        Period.Minute => TimeSpan.FromMinutes(1),
        Period.Hour => TimeSpan.FromHours(1),
        Period.Day => TimeSpan.FromDays(1),
        Period.None or Period.RealTime or Period.Sample => TimeSpan.Zero,
        _ => throw new InvalidOperationException($"{Period} is not a period."),
    };
}
