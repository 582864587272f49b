using Microsoft.Extensions.Time.Testing;

namespace Qingjian.Simulator.Tests.Play;

/// <summary>A clock that stands still until it is moved.</summary>
internal sealed class SteppedClock(DateTimeOffset start) : IPlayClock
{
    private readonly FakeTimeProvider _time = new(start);

    public DateTimeOffset UtcNow => _time.GetUtcNow();

    public void MoveTo(DateTimeOffset instant)
    {
        if (instant > _time.GetUtcNow())
            _time.SetUtcNow(instant);
    }
}
