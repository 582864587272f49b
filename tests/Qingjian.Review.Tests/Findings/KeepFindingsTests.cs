using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Quality;
using Qingjian.Review.Findings;

namespace Qingjian.Review.Tests.Findings;

public sealed class KeepFindingsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ordinary_hours_raise_nothing()
    {
        await using var host = await FindingHost.StartAsync();
        Play(host, 0, 60);
        Assert.Equal(0, await host.FollowAsync());
    }

    [Fact]
    public async Task A_stuck_analyser_is_one_finding_that_grows_and_keeps_its_number()
    {
        await using var host = await FindingHost.StartAsync();
        Play(host, 0, 30);
        for (var hour = 30; hour < 39; hour++)
            Step(host, hour, station => station == 1 ? "55" : null);
        await host.FollowAsync();
        var first = Assert.Single(await host.StandingAsync());
        for (var hour = 39; hour < 44; hour++)
            Step(host, hour, station => station == 1 ? "55" : null);
        await host.FollowAsync();
        var grown = Assert.Single(await host.StandingAsync());

        Assert.Equal((host.Station(1).Id, "a34004", FindingCause.Flat, 9), (first.StationId, first.Parameter, first.Cause, first.Hours));
        Assert.Equal((first.Id, 14, FindingHost.Start.AddHours(30), FindingHost.Start.AddHours(44)), (grown.Id, grown.Hours, grown.FromUtc, grown.ToUtc));
        Assert.Equal([FindingEventKind.Raised, FindingEventKind.Changed], await Events(host, first.Id));
    }

    [Fact]
    public async Task A_gap_is_one_finding_of_the_station_and_is_withdrawn_by_its_back_fill()
    {
        await using var host = await FindingHost.StartAsync();
        Play(host, 0, 50, except: (2, 30, 39));
        await host.FollowAsync();
        var gap = Assert.Single(await host.StandingAsync());
        Assert.Equal((host.Station(2).Id, "", FindingCause.Missing, 9), (gap.StationId, gap.Parameter, gap.Cause, gap.Hours));

        for (var hour = 30; hour < 39; hour++)
            host.Ordinary(2, hour, FindingHost.Start.AddHours(51));
        await host.FollowAsync();
        Assert.Empty(await host.StandingAsync());
        Assert.Equal([FindingEventKind.Raised, FindingEventKind.Withdrawn], await Events(host, gap.Id));
        var kept = await Ask(host, reader => reader.FindAsync(Scope.Everything, gap.Id, Cancel));
        Assert.NotNull(kept?.WithdrawnUtc);
    }

    [Fact]
    public async Task A_station_that_falls_silent_is_missing_by_the_time_of_the_others()
    {
        await using var host = await FindingHost.StartAsync();
        Play(host, 0, 40, except: (3, 20, 40));
        await host.FollowAsync();
        var gap = Assert.Single(await host.StandingAsync());
        Assert.Equal((FindingHost.Start.AddHours(20), FindingHost.Start.AddHours(40)), (gap.FromUtc, gap.ToUtc));
    }

    [Fact]
    public async Task A_station_whose_clock_runs_ahead_closes_nothing()
    {
        await using var host = await FindingHost.StartAsync();
        Play(host, 0, 40);
        for (var hour = 40; hour < 60; hour++)
            host.Ordinary(1, hour, FindingHost.Start.AddHours(40));
        // Nor does one alone whose late frames only look as if they had come in time.
        for (var hour = 60; hour < 80; hour++)
            host.Ordinary(4, hour);
        await host.FollowAsync();
        Assert.Empty(await host.StandingAsync());
    }

    [Fact]
    public async Task A_step_that_is_repeated_changes_nothing()
    {
        await using var host = await FindingHost.StartAsync();
        Play(host, 0, 50, except: (2, 30, 39));
        Assert.True(await host.FollowAsync() > 0);
        var before = await host.StandingAsync();
        // As if the process had been killed before it stored how far it was.
        await host.WorkAsync(services => services.GetRequiredService<QingjianDb>().Set<FindingProgress>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Position, 0), Cancel));
        Assert.Equal(0, await host.FollowAsync());
        Assert.Equal(before.Select(row => row.Id), (await host.StandingAsync()).Select(row => row.Id));
    }

    [Fact]
    public async Task A_reader_sees_only_the_findings_of_its_scope()
    {
        await using var host = await FindingHost.StartAsync();
        Play(host, 0, 50, except: (2, 30, 39));
        await host.FollowAsync();
        var gap = Assert.Single(await host.StandingAsync());
        var (north, south) = (new Scope("990100/990101/", null), new Scope("990100/990102/", null));
        Assert.Equal(1, (await Ask(host, reader => reader.OpenAsync(north, new(), 0, 10, Cancel))).Total);
        Assert.Equal(0, (await Ask(host, reader => reader.OpenAsync(south, new(), 0, 10, Cancel))).Total);
        Assert.NotNull(await Ask(host, reader => reader.FindAsync(north, gap.Id, Cancel)));
        Assert.Null(await Ask(host, reader => reader.FindAsync(south, gap.Id, Cancel)));
        Assert.Empty(await Ask(host, reader => reader.OfStationAsync(south, gap.StationId, gap.FromUtc, gap.ToUtc, Cancel)));
        Assert.Single(await Ask(host, reader => reader.OfStationAsync(north, gap.StationId, gap.FromUtc, gap.ToUtc, Cancel)));
    }

    [Fact]
    public async Task A_list_is_filtered_by_element_station_day_and_cause()
    {
        await using var host = await FindingHost.StartAsync();
        // 06:00 UTC of 2 March to 15:00 UTC: 14:00 to 23:00 of Beijing's 2 March.
        Play(host, 0, 50, except: (2, 30, 39));
        await host.FollowAsync();
        async Task<int> Count(FindingFilter filter) => (await Ask(host, reader => reader.OpenAsync(Scope.Everything, filter, 0, 10, Cancel))).Total;
        Assert.Equal((1, 0), (await Count(new(Element: Element.Air)), await Count(new(Element: Element.SurfaceWater))));
        Assert.Equal((1, 0), (await Count(new(StationId: host.Station(2).Id)), await Count(new(StationId: host.Station(1).Id))));
        Assert.Equal((0, 1, 0), (await Count(new(Day: new(2026, 3, 1))), await Count(new(Day: new(2026, 3, 2))), await Count(new(Day: new(2026, 3, 3)))));
        Assert.Equal((1, 0), (await Count(new(Cause: FindingCause.Missing)), await Count(new(Cause: FindingCause.Flat))));
    }

    [Fact]
    public async Task A_finding_is_a_band_on_the_timeline()
    {
        await using var host = await FindingHost.StartAsync();
        Play(host, 0, 50, except: (2, 30, 39));
        await host.FollowAsync();
        var facts = await host.WorkAsync(services => services.GetRequiredService<StationTimeline>().FactsAsync(
            Scope.Everything, host.Station(2).Id, FindingHost.Start, FindingHost.Start.AddHours(50), Cancel));
        var fact = Assert.Single(facts, fact => fact.Kind == "finding.missing");
        Assert.Equal((FindingHost.Start.AddHours(30), FindingHost.Start.AddHours(39), FactLevel.Bad), (fact.StartUtc, fact.EndUtc, fact.Level));
    }

    private static void Play(FindingHost host, int from, int to, (int Station, int From, int To) except = default)
    {
        for (var hour = from; hour < to; hour++)
            for (var station = 1; station <= FindingHost.Stations; station++)
                if (station != except.Station || hour < except.From || hour >= except.To)
                    host.Ordinary(station, hour);
    }

    private static void Step(FindingHost host, int hour, Func<int, string?> fine)
    {
        for (var station = 1; station <= FindingHost.Stations; station++)
        {
            // The others swing from 20 to 90, together.
            host.Hour(station, hour, fine(station) ?? FindingHost.Text(20 + hour % 8 * 10), FindingHost.Text(100 + hour % 13));
        }
    }

    private static Task<List<FindingEventKind>> Events(FindingHost host, long finding) => host.WorkAsync(services =>
        services.GetRequiredService<QingjianDb>().Set<FindingEvent>().Where(change => change.FindingId == finding).OrderBy(change => change.Id).Select(change => change.Kind).ToListAsync(Cancel));

    private static Task<T> Ask<T>(FindingHost host, Func<FindingReader, Task<T>> question) =>
        host.WorkAsync(services => question(services.GetRequiredService<FindingReader>()));
}
