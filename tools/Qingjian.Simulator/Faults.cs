using Qingjian.Simulator.Faulty;

namespace Qingjian.Simulator;

/// <summary>What goes wrong on the line of simulated stations. Each share is the part of frames, 0 to <see cref="MostShare"/>,
/// that it meets. Whether it meets a frame depends on the seed, the station, the frame and the number of the sending alone,
/// not on the moment: the same seed plants the same faults, and <see cref="Meets"/> tells them without sending anything.</summary>
public sealed record Faults
{
    /// <summary>The largest share: something must get through.</summary>
    public const double MostShare = 0.9;

    /// <summary>Nothing goes wrong.</summary>
    public static Faults None { get; } = new();

    /// <summary>The seed.</summary>
    public int Seed { get; init; }

    /// <summary>Share of uploads that the station forgets before they are ever sent (<see cref="FaultKind.Forget"/>).</summary>
    public double Forget { get; init => field = Share(value, nameof(Forget)); }

    /// <summary>Share of sendings that are lost (<see cref="FaultKind.Lose"/>).</summary>
    public double Lose { get; init => field = Share(value, nameof(Lose)); }

    /// <summary>Share of sendings whose answer is lost (<see cref="FaultKind.LoseAnswer"/>).</summary>
    public double LoseAnswer { get; init => field = Share(value, nameof(LoseAnswer)); }

    /// <summary>Share of sendings that are held back (<see cref="FaultKind.Delay"/>).</summary>
    public double Delay { get; init => field = Share(value, nameof(Delay)); }

    /// <summary>Share of sendings that arrive twice (<see cref="FaultKind.Duplicate"/>).</summary>
    public double Duplicate { get; init => field = Share(value, nameof(Duplicate)); }

    /// <summary>Share of sendings that change places with the next (<see cref="FaultKind.Reorder"/>).</summary>
    public double Reorder { get; init => field = Share(value, nameof(Reorder)); }

    /// <summary>Share of sendings with a changed byte (<see cref="FaultKind.Corrupt"/>).</summary>
    public double Corrupt { get; init => field = Share(value, nameof(Corrupt)); }

    /// <summary>How long a sending is held back at most; one that waits for its next waits no longer either.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Bytes in one write to the link, 1 for every byte alone; 0 does not split.</summary>
    public int SplitEvery { get; init; }

    /// <summary>Whether anything goes wrong at all.</summary>
    public bool IsNone => this with { Seed = 0, LongestDelay = None.LongestDelay } == None;

    /// <summary>Whether a fault meets a sending of a frame.</summary>
    /// <param name="kind">The fault.</param>
    /// <param name="mn">MN of the station.</param>
    /// <param name="command">Command code of the frame.</param>
    /// <param name="dataTime">DataTime of the frame.</param>
    /// <param name="part">Which part of a split upload, from 1; <see cref="FaultKind.Forget"/> meets whole uploads: 1.</param>
    /// <param name="sending">Which sending of the frame, from 1.</param>
    public bool Meets(FaultKind kind, string mn, int command, DateTimeOffset dataTime, int part = 1, int sending = 1) =>
        ShareOf(kind) is > 0 and var share && FaultDice.Throw(Seed, kind, mn, command, dataTime, part, sending) < share;

    private double ShareOf(FaultKind kind) => kind switch
    {
        FaultKind.Forget => Forget,
        FaultKind.Lose => Lose,
        FaultKind.LoseAnswer => LoseAnswer,
        FaultKind.Delay => Delay,
        FaultKind.Duplicate => Duplicate,
        FaultKind.Reorder => Reorder,
        FaultKind.Corrupt => Corrupt,
    };

    private static double Share(double value, string name) => value is >= 0 and <= MostShare
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"A share of frames lies between 0 and {MostShare}.");
}
