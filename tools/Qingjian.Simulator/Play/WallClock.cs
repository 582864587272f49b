namespace Qingjian.Simulator;

/// <summary>A clock that cannot be moved: true time, for playing live or for playing history against a server whose clock
/// is not ours.</summary>
public sealed class WallClock(TimeProvider time) : IPlayClock
{
    /// <inheritdoc/>
    public DateTimeOffset UtcNow => time.GetUtcNow();

    /// <summary>Does nothing.</summary>
    public void MoveTo(DateTimeOffset instant)
    {
    }
}
