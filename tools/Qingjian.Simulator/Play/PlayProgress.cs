namespace Qingjian.Simulator;

/// <summary>How far a history has been played.</summary>
/// <param name="From">Beginning of the history.</param>
/// <param name="Reached">Everything due by this instant is answered, but for stations whose link is cut.</param>
/// <param name="To">End of the history.</param>
/// <param name="Frames">Frames answered so far.</param>
/// <param name="Values">Numbers stored for sending so far.</param>
/// <param name="Elapsed">True time since the play began.</param>
public readonly record struct PlayProgress(
    DateTimeOffset From, DateTimeOffset Reached, DateTimeOffset To, long Frames, long Values, TimeSpan Elapsed)
{
    /// <summary>Share done, 0..1.</summary>
    public double Share => To > From ? Math.Clamp((Reached - From) / (To - From), 0, 1) : 1;
}
