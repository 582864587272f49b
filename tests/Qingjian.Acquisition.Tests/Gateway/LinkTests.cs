using System.Net;
using Qingjian.Acquisition.Gateway;

namespace Qingjian.Acquisition.Tests.Gateway;

public sealed class LinkTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_flood_of_refusals_keeps_the_bytes_of_so_many_a_minute()
    {
        var link = new Link(1, IPAddress.Loopback, "127.0.0.1:5", "127.0.0.1:5"u8.ToArray(), Noon);

        var kept = Enumerable.Range(0, 100).Count(_ => link.KeepsRefusal(Noon, perMinute: 30));
        var keptLater = Enumerable.Range(0, 100).Count(_ => link.KeepsRefusal(Noon.AddMinutes(1), perMinute: 30));

        Assert.Equal((30, 30), (kept, keptLater));
    }

    [Fact]
    public void What_was_heard_last_is_what_a_silence_is_measured_from()
    {
        var link = new Link(1, IPAddress.Loopback, "127.0.0.1:5", [], Noon);

        link.Heard(Noon.AddMinutes(3));

        Assert.Equal(Noon.AddMinutes(3), link.LastHeardUtc);
    }
}
