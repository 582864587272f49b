using System.Globalization;
using System.Text;
using Qingjian.Hj212;

namespace Qingjian.Simulator.Client;

/// <summary>The clock of a field unit: true time plus the error that CN 1012 corrects, and the maker of request numbers.</summary>
internal sealed class FieldClock(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private long _lastQnTicks;
    private long _offsetTicks;

    public TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks));

    public DateTimeOffset Now => clock.GetUtcNow() + Offset;

    public void Set(DateTimeOffset systemTime) =>
        Interlocked.Exchange(ref _offsetTicks, (systemTime - clock.GetUtcNow()).Ticks);

    /// <summary>Request numbers that an earlier process gave are not given again.</summary>
    public void GiveAfter(long qn)
    {
        lock (_gate)
        {
            if (WireTime.TryParse(Encoding.ASCII.GetBytes(qn.ToString("D17", CultureInfo.InvariantCulture)), out var last))
                _lastQnTicks = Math.Max(_lastQnTicks, last.UtcTicks);
        }
    }

    /// <summary>A request number QN (HJ 212-2017 Table 3): the time, pushed on by a millisecond where two frames would share
    /// it, so that it only ever grows.</summary>
    public long NextQn()
    {
        lock (_gate)
        {
            _lastQnTicks = Math.Max(Now.UtcTicks, _lastQnTicks + TimeSpan.TicksPerMillisecond);
            var text = WireTime.ToQn(new DateTimeOffset(_lastQnTicks, TimeSpan.Zero));
            return long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        }
    }
}
