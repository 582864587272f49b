namespace Qingjian.Simulator;

/// <summary>What goes wrong at a simulated station.</summary>
public enum DisturbanceKind
{
    /// <summary>The link is down; data gather in the station and come late (补传).</summary>
    LinkGap,

    /// <summary>The station is dark: nothing is measured, nothing comes later.</summary>
    NoData,

    /// <summary>Values are multiplied by <see cref="Disturbance.Size"/> and raised by <see cref="Disturbance.Rise"/>.</summary>
    Spike,

    /// <summary>Somebody sprays or covers the inlet (人为干扰采样): particles fall to <see cref="Disturbance.Size"/> of what they
    /// are, gases of the same cabin do not.</summary>
    Sheltered,

    /// <summary>Values stand still at what they were when it began.</summary>
    Stuck,

    /// <summary>The instrument marks its data with <see cref="Disturbance.Mark"/>: M maintenance, C calibration (zero, then span
    /// gas), D fault (values collapse). HJ 212-2017 Table 8.</summary>
    Mark,
}
