using Qingjian.Archive.Facts;
using Qingjian.Hj212;
using Qingjian.Kernel;
using static Qingjian.Archive.Tests.ArchiveHarness;

namespace Qingjian.Archive.Tests.Reading;

public sealed class StationReadingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Latest_values_are_the_newest_starts_in_their_newest_revision_also_after_a_restart()
    {
        await using var archive = new ArchiveHarness();
        archive.Hour(Noon, "35");
        archive.Hour(Noon.AddHours(1), "36");
        await archive.Project();
        archive.Hour(Noon, "99");
        archive.Hour(Noon.AddHours(1), "37");
        await archive.Project();
        Assert.Equal("37", Assert.Single(archive.Reader.Latest(Scope.Everything, [SendsHours], Period.Hour)).Value.Digits.ToString());
        archive.Restart();
        Assert.Equal("37", Assert.Single(archive.Reader.Latest(Scope.Everything, [SendsHours], Period.Hour)).Value.Digits.ToString());
    }

    [Fact]
    public async Task Counts_are_by_Beijing_day_with_received_normal_and_due()
    {
        await using var archive = new ArchiveHarness();
        var midnight = BeijingTime.StartOfDay(new DateOnly(2026, 3, 1));
        archive.Hour(midnight.AddHours(-1), "1");
        archive.Hour(midnight, "2");
        archive.Hour(midnight.AddHours(23), "3", "D");
        archive.Hour(midnight, "2");
        archive.Hour(midnight.AddHours(24), "4");
        await archive.Project();
        var day = Assert.Single(await archive.Reader.CountsAsync(Scope.Everything, [SendsHours], Period.Hour, new(2026, 3, 1), new(2026, 3, 1), Cancel));
        Assert.Equal(new DayCount(SendsHours, "a34004", Period.Hour, new(2026, 3, 1), 2, 1, 24), day);
    }

    [Fact]
    public async Task Links_are_runs_and_a_second_link_of_a_station_does_not_end_the_first()
    {
        await using var archive = new ArchiveHarness();
        archive.Link(EntryKind.LinkUp, Noon, 1);
        archive.Link(EntryKind.LinkDown, Noon.AddHours(1), 1, reason: 4);
        archive.Link(EntryKind.LinkUp, Noon.AddHours(2), 2);
        await archive.Project();
        archive.Link(EntryKind.LinkUp, Noon.AddHours(3), 3);
        archive.Link(EntryKind.LinkDown, Noon.AddHours(4), 3);
        await archive.Project();
        var links = await archive.Reader.LinksAsync(Scope.Everything, SendsHours, Noon.AddDays(-1), Noon.AddDays(1), Cancel);
        Assert.Equal(
            [(0.0, 1.0, (byte)4), (2.0, (double?)null, (byte)0), (3.0, 4.0, (byte)0)],
            links.Select(link => ((link.UpUtc - Noon).TotalHours, (link.DownUtc - Noon)?.TotalHours, link.Reason)));

        var (lastDown, runs, _) = archive.Reader.KnownAbout(SendsHours, Noon.AddHours(1.5), Noon.AddHours(10));
        Assert.Equal([(1.0, 2.0)], Outages.Between(runs, lastDown, Noon.AddHours(10)).Select(gap => ((gap.StartUtc - Noon).TotalHours, (gap.EndUtc!.Value - Noon).TotalHours)));
    }

    [Fact]
    public async Task The_start_of_a_gateway_ends_the_links_that_a_killed_one_left_open_when_it_last_received_anything()
    {
        await using var archive = new ArchiveHarness();
        archive.Link(EntryKind.LinkUp, Noon, 1);
        archive.Link(EntryKind.LinkUp, Noon.AddHours(1), 2, station: SendsMinutes);
        archive.Hour(Noon.AddHours(2), "35");
        await archive.Project();
        archive.Restart();

        archive.Journal.AppendGatewayStarted(Noon.AddHours(9), "", hasOthers: false);
        archive.Link(EntryKind.LinkUp, Noon.AddHours(10), 3);
        await archive.Project();

        var links = await archive.Reader.LinksAsync(Scope.Everything, SendsHours, Noon.AddDays(-1), Noon.AddDays(1), Cancel);
        Assert.Equal(
            [(0.0, 2.0, DuckDb.LinkWriter.Lost), (10.0, (double?)null, (byte)0)],
            links.Select(link => ((link.UpUtc - Noon).TotalHours, (link.DownUtc - Noon)?.TotalHours, link.Reason)));
        var other = Assert.Single(await archive.Reader.LinksAsync(Scope.Everything, SendsMinutes, Noon.AddDays(-1), Noon.AddDays(1), Cancel));
        Assert.Equal((Noon.AddHours(2).ToUniversalTime(), DuckDb.LinkWriter.Lost), (other.DownUtc, other.Reason));
    }

    [Fact]
    public async Task An_orderly_end_is_not_changed_by_the_next_start()
    {
        await using var archive = new ArchiveHarness();
        archive.Link(EntryKind.LinkUp, Noon, 1);
        archive.Link(EntryKind.LinkDown, Noon.AddHours(1), 1, reason: 4);
        await archive.Project();

        archive.Journal.AppendGatewayStarted(Noon.AddHours(9), "", hasOthers: false);
        await archive.Project();

        var link = Assert.Single(await archive.Reader.LinksAsync(Scope.Everything, SendsHours, Noon.AddDays(-1), Noon.AddDays(1), Cancel));
        Assert.Equal((Noon.AddHours(1).ToUniversalTime(), (byte)4), (link.DownUtc, link.Reason));
        Assert.Equal(0, archive.Store.SetAsideCount);
    }

    [Fact]
    public async Task An_outage_that_lasts_has_no_end_and_a_station_that_never_connected_has_none()
    {
        await using var archive = new ArchiveHarness();
        await archive.Project();
        Assert.Empty(Outages.Between([], null, Noon));
        archive.Link(EntryKind.LinkUp, Noon, 1);
        archive.Link(EntryKind.LinkDown, Noon.AddHours(1), 1);
        await archive.Project();
        var (lastDown, runs, _) = archive.Reader.KnownAbout(SendsHours, Noon.AddHours(2), Noon.AddHours(3));
        Assert.Equal(new Outage(Noon.AddHours(1).ToUniversalTime(), null), Assert.Single(Outages.Between(runs, lastDown, Noon.AddHours(3))));
    }

    [Fact]
    public async Task Consecutive_hours_with_the_same_mark_are_one_band()
    {
        await using var archive = new ArchiveHarness();
        foreach (var (hour, mark) in new[] { (0, "N"), (1, "M"), (2, "M"), (3, "D"), (4, "N"), (5, "M") })
            archive.Upload(Commands.HourData, Noon.AddHours(hour), $"a34004-Avg=1,a34004-Min=0,a34004-Flag={mark}");
        await archive.Project();
        var (_, _, marks) = archive.Reader.KnownAbout(SendsHours, Noon.AddHours(-1), Noon.AddHours(9));
        Assert.Equal(
            [('M', 1.0, 3.0), ('D', 3.0, 4.0), ('M', 5.0, 6.0)],
            marks.OrderBy(run => run.StartUtc).Select(run => (run.Mark, (run.StartUtc - Noon).TotalHours, (run.EndUtc - Noon).TotalHours)));
    }

    [Fact]
    public async Task Refused_frames_are_counted_by_reason_and_address_and_those_of_unknown_stations_are_for_the_whole_scope_only()
    {
        await using var archive = new ArchiveHarness();
        archive.Refused(Noon, 3, "10.9.9.9:1000");
        archive.Refused(Noon.AddMinutes(1), 3, "10.9.9.9:1001");
        await archive.Project();
        archive.Refused(Noon.AddMinutes(2), 3, "10.9.9.9:1002");
        archive.Refused(Noon.AddMinutes(3), 4, "10.9.9.9:1002", SendsHours);
        await archive.Project();
        var all = await archive.Reader.RefusalsAsync(Scope.Everything, Noon, Noon.AddHours(1), 100, Cancel);
        Assert.Equal([(SendsHours, (byte)4, 1L), (0, (byte)3, 3L)], all.Select(row => (row.StationId, row.Reason, row.Count)));
        Assert.Equal("10.9.9.9", all[1].Peer);
        Assert.Equal(4, Assert.Single(await archive.Reader.RefusalsAsync(new Scope("99/", null), Noon, Noon.AddHours(1), 100, Cancel)).Reason);
        Assert.Empty(await archive.Reader.RefusalsAsync(new Scope("98/", null), Noon, Noon.AddHours(1), 100, Cancel));
    }
}
