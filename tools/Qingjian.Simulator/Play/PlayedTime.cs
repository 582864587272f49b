namespace Qingjian.Simulator.Play;

/// <summary>The play's clock as the stations' time.</summary>
internal sealed class PlayedTime(IPlayClock clock) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => clock.UtcNow;
}
