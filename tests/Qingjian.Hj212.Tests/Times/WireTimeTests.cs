using CsCheck;

namespace Qingjian.Hj212.Tests.Times;

public class WireTimeTests
{
    [Fact]
    public void Any_second_is_written_and_read_back() =>
        Gen.DateTimeOffset.Where(time => time.Year is > 1900 and < 9990).Sample(time =>
        {
            var second = new DateTimeOffset(time.UtcTicks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero);
            return WireTime.TryParse(Sample.Bytes(WireTime.ToText(time)), out var read) && read == second;
        });

    [Fact]
    public void An_instant_is_written_as_its_Beijing_wall_clock()
    {
        var instant = new DateTimeOffset(2026, 2, 28, 16, 5, 9, 78, TimeSpan.Zero);
        Assert.Equal(("20260301000509", "20260301000509078"), (WireTime.ToText(instant), WireTime.ToQn(instant)));
    }
}
