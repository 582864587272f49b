using System.Globalization;
using Qingjian.Archive.Observations;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;
using static Qingjian.Archive.Tests.ArchiveHarness;

namespace Qingjian.Archive.Tests.Store;

/// <summary>What every observation store must keep, asked through the reader alone. Each store is a class that opens it.</summary>
public abstract class ObservationStoreContractTests
{
    private static readonly DateTimeOffset From = Noon.AddDays(-40), To = Noon.AddDays(40);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    internal abstract IObservationStore Open(ArchiveOptions options, FakeStations stations);

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public async Task Any_arrival_in_any_batches_over_restarts_holds_what_the_naive_store_holds(int batch)
    {
        await using var archive = NewArchive();
        var naive = new NaiveStore();
        var random = new Random(batch);
        // Around the end of a month, so that late values meet both sides of it.
        var middle = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.FromHours(8));
        for (var i = 0; i < 60; i++)
        {
            var (start, digits, mark) = (middle.AddHours(random.Next(-8, 8)), (30 + random.Next(3)).ToString(CultureInfo.InvariantCulture), random.Next(4) == 0 ? 'D' : 'N');
            var received = middle.AddDays(1).AddMinutes(i);
            archive.Upload(Commands.HourData, start, $"a34004-Avg={digits},a34004-Flag={mark}", received: received);
            naive.Add(start, digits, mark, received);
            if (i % batch == batch - 1 && i < 20)
                await archive.Project();
            if (i == 33)
                archive.Restart();
        }
        await archive.Project();

        Assert.Equal(naive.Revisions(), (await Revisions(archive)).Select(NaiveStore.Text));
        foreach (var minute in new[] { 10, 30, 59 })
            Assert.Equal(naive.InForce(middle.AddDays(1).AddMinutes(minute)), (await archive.Values(asOf: middle.AddDays(1).AddMinutes(minute))).Select(NaiveStore.Text));
        Assert.Equal(naive.Repeats, await archive.Reader.RepeatsAsync(Scope.Everything, SendsHours, Period.Hour, From, To, Cancel));
    }

    [Fact]
    public async Task Closing_a_month_changes_no_answer_and_a_late_value_still_finds_its_place()
    {
        await using var archive = NewArchive();
        for (var day = -3; day < 3; day++)
            archive.Hour(Noon.AddDays(day), (40 + day).ToString(CultureInfo.InvariantCulture));
        await archive.Project();
        var before = await Revisions(archive);
        await archive.CloseMonth(202602);
        Assert.Equal(before, await Revisions(archive));

        archive.Hour(Noon.AddDays(-3), "99");
        archive.Hour(Noon.AddDays(-2), "38");
        await archive.Project();
        await archive.CloseMonth(202602);
        var values = await archive.Values();
        Assert.Equal(["99", "38", "39", "40", "41", "42"], values.Select(value => value.Digits.ToString()));
        Assert.Equal([2, 1, 1, 1, 1, 1], values.Select(value => value.Revision));
        Assert.Equal(1, await archive.Reader.RepeatsAsync(Scope.Everything, SendsHours, Period.Hour, From, To, Cancel));
    }

    [Fact]
    public async Task Minutes_become_their_hour_again_when_one_comes_late()
    {
        await using var archive = NewArchive();
        for (var minute = 0; minute < 44; minute++)
            archive.Minute(Noon.AddMinutes(minute), "10");
        await archive.Project();
        Assert.Equal(('D', 44), Only(await archive.Values(Pm25(SendsMinutes)), hour => (hour.Mark, hour.ValidCount)));
        archive.Minute(Noon.AddMinutes(59), "55");
        archive.Minute(Noon, "100");
        await archive.Project();
        // 43 × 10 + 100 + 55 = 585; 585 / 45 = 13; 45 of 60 are enough (HJ 212-2017 appendix D).
        Assert.Equal(("13", 'N', 45, Origin.RolledUp), Only(await archive.Values(Pm25(SendsMinutes)), hour => (hour.Digits.ToString(), hour.Mark, (int)hour.ValidCount, hour.Origin)));
        archive.Restart();
        Assert.Equal("13", Assert.Single(archive.Reader.Latest(Scope.Everything, [SendsMinutes], Period.Hour)).Value.Digits.ToString());
    }

    [Fact]
    public async Task The_newest_value_is_known_at_once_and_after_a_restart()
    {
        await using var archive = NewArchive();
        archive.Hour(Noon.AddHours(1), "36");
        archive.Hour(Noon, "35");
        await archive.Project();
        archive.Hour(Noon.AddHours(1), "37");
        await archive.Project();
        Assert.Equal("37", Newest(archive));
        archive.Restart();
        Assert.Equal("37", Newest(archive));
        Assert.Equal(archive.Journal.DurablePosition, archive.Reader.AppliedPosition);
    }

    [Fact]
    public async Task Days_are_counted_by_Beijing_time_and_one_start_counts_once()
    {
        await using var archive = NewArchive();
        var midnight = BeijingTime.StartOfDay(new DateOnly(2026, 3, 1));
        archive.Hour(midnight.AddHours(-1), "1");
        archive.Hour(midnight, "2");
        archive.Hour(midnight, "3");
        archive.Hour(midnight.AddHours(23), "3", "D");
        archive.Hour(midnight.AddHours(24), "4");
        await archive.Project();
        var day = Assert.Single(await archive.Reader.CountsAsync(Scope.Everything, [SendsHours], Period.Hour, new(2026, 3, 1), new(2026, 3, 1), Cancel));
        Assert.Equal(new DayCount(SendsHours, "a34004", Period.Hour, new(2026, 3, 1), 2, 1, 24), day);
        var delivered = Assert.Single(await archive.Reader.DeliveriesAsync(Scope.Everything, [new DeliveryQuestion(SendsHours, ["a34004"], From, To, TimeSpan.FromHours(2))],
            Period.Hour, midnight, midnight.AddDays(1), byHour: false, Cancel));
        Assert.Equal((midnight.ToUniversalTime(), 2, 1, 0), (delivered.StartUtc, delivered.Received, delivered.Normal, delivered.Late));
    }

    [Fact]
    public async Task Changed_hours_are_told_once_by_position()
    {
        await using var archive = NewArchive();
        archive.Hour(Noon.AddHours(1), "36");
        await archive.Project();
        var feed = new ObservationChanges(archive.Place);
        var first = await feed.SinceAsync(0, 100, Cancel);
        archive.Hour(Noon, "35");
        await archive.Project();
        var second = await feed.SinceAsync(first.Position, 100, Cancel);
        Assert.Equal(Noon.AddHours(1).ToUniversalTime(), Assert.Single(first.Hours).FirstUtc);
        Assert.Equal(Noon.ToUniversalTime(), Assert.Single(second.Hours).LastUtc);
        Assert.Empty((await feed.SinceAsync(second.Position, 100, Cancel)).Hours);
        Assert.Equal([35d, 36d], (await feed.HoursAsync([SendsHours], Noon, Noon.AddHours(2), Cancel)).Select(hour => hour.Value));
    }

    [Fact]
    public async Task Peers_are_asked_in_their_newest_normal_revisions()
    {
        await using var archive = NewArchive();
        foreach (var (station, digits) in new[] { (1, "10"), (2, "20"), (3, "90"), (3, "60") })
            archive.Upload(Commands.HourData, Noon, $"a34004-Avg={digits},a34004-Flag=N", station);
        archive.Upload(Commands.HourData, Noon, "a34004-Avg=900,a34004-Flag=D", 4);
        await archive.Project();
        var peers = await archive.Reader.PeersAsync(Scope.Everything, [Pm25(1), Pm25(2), Pm25(3), Pm25(4)], Unit.MicrogramsPerCubicMetre, Noon, Noon.AddHours(1), Cancel);
        Assert.Equal((10d, 20d, 60d), Only(peers, range => (range.Low, range.Median, range.High)));
    }

    [Fact]
    public async Task Links_refusals_and_contacts_are_kept_as_runs()
    {
        await using var archive = NewArchive();
        archive.Link(EntryKind.LinkUp, Noon, 1);
        archive.Link(EntryKind.LinkDown, Noon.AddHours(1), 1, reason: 4);
        archive.Link(EntryKind.LinkUp, Noon.AddHours(2), 2);
        archive.Refused(Noon, 3, "10.9.9.9:1");
        archive.Refused(Noon.AddMinutes(5), 3, "10.9.9.9:2");
        await archive.Project();
        archive.Refused(Noon.AddMinutes(9), 3, "10.9.9.9:3");
        archive.Hour(Noon.AddHours(3), "35", "D");
        await archive.Project();
        var refused = Assert.Single(await archive.Reader.RefusalsAsync(Scope.Everything, Noon, Noon.AddHours(1), 10, Cancel));
        Assert.Equal((3L, Noon.AddMinutes(9).ToUniversalTime()), (refused.Count, refused.LastUtc));
        Assert.Equal(2UL, Assert.Single(archive.Reader.OpenLinks(Scope.Everything)).LinkId);
        var contact = (await archive.Reader.ContactsAsync(Scope.Everything, [SendsHours], Cancel))[SendsHours];
        Assert.Equal((Noon.ToUniversalTime(), true, true, false), (contact.FirstUtc, contact.IsUp, contact.HasValue, contact.HasValid));

        archive.Journal.AppendGatewayStarted(Noon.AddHours(9), "", hasOthers: false);
        await archive.Project();
        var links = await archive.Reader.LinksAsync(Scope.Everything, SendsHours, From, To, Cancel);
        // The gateway that was killed heard last at 15:00.
        Assert.Equal([(0.0, 1.0), (2.0, 3.0)], links.Select(link => ((link.UpUtc - Noon).TotalHours, (link.DownUtc!.Value - Noon).TotalHours)));
        Assert.Equal(Noon.AddHours(3).ToUniversalTime(), Assert.Single(await archive.Reader.GatewayOutagesAsync(From, To, Cancel)).FromUtc);
    }

    [Fact]
    public async Task A_lasting_fact_that_is_told_again_is_one_fact()
    {
        await using var archive = NewArchive();
        foreach (var (hour, state) in new[] { (0, "0"), (1, "0"), (3, "1"), (2, "0") })
            archive.Upload(3020, Noon.AddHours(hour), $"PolId=a34004;i12001-Info={state}");
        await archive.Project();
        Assert.Equal([0.0, 3.0], archive.Reader.ToldBy(SendsHours, From, To).Select(fact => (DateTimeOffset.FromUnixTimeMilliseconds(fact.FromMs) - Noon).TotalHours));
    }

    [Fact]
    public async Task A_rebuild_answers_as_before_and_goes_on_from_there()
    {
        await using var archive = NewArchive();
        for (var i = 0; i < 20; i++)
            archive.Hour(Noon.AddHours(i % 12), (30 + i % 7).ToString(CultureInfo.InvariantCulture));
        await archive.Project();
        var before = await Revisions(archive);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => archive.Place.RebuildAsync(archive.Journal, _ => stop.Cancel(), TimeProvider.System, stop.Token));
        Assert.True(archive.Place.HasUnfinishedRebuild);
        Assert.Equal(before, await Revisions(archive));
        archive.Restart();
        await archive.Place.RebuildAsync(archive.Journal, _ => { }, TimeProvider.System, Cancel);
        Assert.False(archive.Place.HasUnfinishedRebuild);
        Assert.Equal(before, await Revisions(archive));
        archive.Hour(Noon.AddHours(30), "77");
        await archive.Project();
        archive.Restart();
        Assert.Equal("77", Newest(archive));
    }

    [Fact]
    public async Task A_batch_that_is_given_up_leaves_nothing()
    {
        await using var archive = NewArchive();
        archive.Hour(Noon, "35");
        await archive.Project();
        archive.Hour(Noon.AddHours(1), "36");
        await archive.Journal.WaitDurableAsync(archive.Journal.LastPosition, Cancel);
        var applied = await archive.Place.BeginAsync(Cancel);
        Assert.True(archive.Journal.TryRead(archive.Journal.LastPosition, out var entry));
        archive.Place.Apply(entry);
        await archive.Place.AbandonAsync();
        Assert.Equal(applied, archive.Reader.AppliedPosition);
        Assert.Equal("35", Newest(archive));
        await archive.Project();
        Assert.Equal([1, 1], (await Revisions(archive)).Select(value => value.Revision));
        Assert.Equal(0, await archive.Reader.RepeatsAsync(Scope.Everything, SendsHours, Period.Hour, From, To, Cancel));
    }

    private static string? Newest(ArchiveHarness archive) =>
        Assert.Single(archive.Reader.Latest(Scope.Everything, [SendsHours], Period.Hour)).Value.Digits.ToString();

    private static TAnswer Only<T, TAnswer>(IEnumerable<T> values, Func<T, TAnswer> of) => of(Assert.Single(values));

    private static Task<IReadOnlyList<ObservedValue>> Revisions(ArchiveHarness archive) =>
        archive.Reader.RevisionsAsync(Scope.Everything, Pm25(), From, To, Cancel);

    private ArchiveHarness NewArchive() => new(Open);
}
