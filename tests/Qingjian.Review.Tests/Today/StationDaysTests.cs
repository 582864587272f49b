using Microsoft.Extensions.DependencyInjection;
using Qingjian.Kernel;
using Qingjian.Review.Tests.Hosting;
using Qingjian.Review.Today;

namespace Qingjian.Review.Tests.Today;

public sealed class StationDaysTests
{
    // 2026-11-22 in Beijing; the host's clock stands at 15:00, so the 24 hours begin at 15:00 the day before.
    private static readonly DateTimeOffset Midnight = new(2026, 11, 22, 0, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task An_hour_marked_as_calibration_or_maintenance_is_work_and_not_a_fault()
    {
        await using var host = await ReviewHost.StartAsync();
        foreach (var (hour, mark) in new[] { (9, 'N'), (10, 'C'), (11, 'M'), (12, 'N') })
            host.Send("N1", Midnight.AddHours(hour), $"a34004-Avg={30 + hour},a34004-Flag=N;a34002-Avg={60 + hour},a34002-Flag={mark}");
        host.Send("S1", Midnight.AddHours(10), "a34004-Avg=35,a34004-Flag=C");
        await host.ProjectedAsync();

        var region = host.Directory.FindByCode("N1")!.RegionPath;
        var (days, end) = await host.WorkAsync(services => services.GetRequiredService<StationDays>()
            .OfAsync(new Scope(region, null), host.Clock.GetUtcNow(), TestContext.Current.CancellationToken));

        Assert.Equal(Midnight.AddHours(15), end);
        var day = Assert.Single(days);
        Assert.Equal("N1", day.Station.Code);
        // 9:00 is the 18th of the hours that begin at 15:00.
        Assert.Equal([HourState.Fine, HourState.Work, HourState.Work, HourState.Fine], day.Hours.Skip(18).Take(4));
        Assert.Equal(2, day.Count(HourState.Work));
    }
}
