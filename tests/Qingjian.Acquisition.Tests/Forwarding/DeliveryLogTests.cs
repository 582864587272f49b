using Qingjian.Acquisition.Forwarding;

namespace Qingjian.Acquisition.Tests.Forwarding;

/// <summary>What a line knows after its process was killed at any byte.</summary>
public sealed class DeliveryLogTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 4, 0, 0, TimeSpan.Zero);
    private readonly string _folder = Directory.CreateTempSubdirectory("qingjian-test-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_log_cut_at_any_byte_keeps_every_whole_record_and_nothing_of_the_others()
    {
        using (var log = await OpenAsync())
        {
            log.Add(Arrived(3));
            log.Add(Arrived(5));
            log.Add(new() { Position = 4, Outcome = DeliveryOutcome.SetAside, Reason = AsideReason.Factor, Detail = "a34004", AtUtc = Now, StationId = 7 });
            await log.FlushAsync(Cancel);
        }
        var path = Assert.Single(Directory.GetFiles(_folder));
        var whole = await File.ReadAllBytesAsync(path, Cancel);
        for (var length = 0; length <= whole.Length; length++)
        {
            await File.WriteAllBytesAsync(path, whole[..length], Cancel);
            using var log = await OpenAsync();
            var kept = length / 48;
            Assert.Equal(kept >= 1, log.IsSettled(0, 3));
            Assert.Equal(kept >= 2, log.IsSettled(0, 5));
            Assert.Equal(kept >= 3, log.IsSettled(0, 4));
            Assert.Equal(kept >= 3 ? 1 : 0, log.Counts.AsideCount);
            log.Add(Arrived(9));
            await log.FlushAsync(Cancel);
            Assert.Equal(Arrived(9), Assert.Single(log.Find(9)));
        }
    }

    [Fact]
    public async Task What_is_sent_again_is_no_longer_set_aside_and_its_whole_story_is_found()
    {
        var aside = new Delivery { Position = 4, Outcome = DeliveryOutcome.SetAside, Reason = AsideReason.RequestRefused, Detail = "3", AtUtc = Now, StationId = 7, Sends = 1, Qn = 20261123120000000 };
        var arrived = Arrived(4) with { Pass = 12 };
        using (var log = await OpenAsync())
        {
            log.Add(aside);
            Assert.Equal([aside], log.Counts.Asides(0, 10));
            log.Add(arrived);
            log.Add(new() { Position = 4, Pass = 12, Outcome = DeliveryOutcome.Watermark, AtUtc = Now });
            await log.FlushAsync(Cancel);
        }
        using var again = await OpenAsync();
        Assert.Equal(0, again.Counts.AsideCount);
        Assert.Equal([aside, arrived], again.Find(4));
        Assert.Equal((4L, (long?)null), (again.Watermark(12)!.Value, again.Watermark(0)));
    }

    [Fact]
    public async Task What_was_said_beyond_the_end_of_a_restored_journal_is_void()
    {
        using (var log = await OpenAsync())
        {
            log.Add(Arrived(8));
            log.Add(Arrived(20));
            log.Add(new() { Position = 21, Outcome = DeliveryOutcome.Watermark, AtUtc = Now });
            await log.FlushAsync(Cancel);
        }
        using (var restored = await OpenAsync(last: 10))
        {
            Assert.Equal(10, restored.Watermark(0));
            Assert.Empty(restored.Find(20));
        }
        using var later = await OpenAsync(last: 30);
        Assert.Equal(10, later.Watermark(0));
        Assert.Empty(later.Find(20));
        Assert.Single(later.Find(8));
    }

    // The naive model keeps every record in a list and takes away what a restored journal makes void.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_hours_count_the_records_that_stand_whatever_was_restored(int seed)
    {
        var random = new Random(seed);
        List<Delivery> standing = [];
        var (at, position) = (Now, 0L);
        for (var opening = 0; opening < 12; opening++)
        {
            var last = opening % 4 == 3 ? position / 2 : position;
            using var log = await OpenAsync(last);
            standing.RemoveAll(one => one.Position > last);
            position = last;
            AssertCounts(standing, log.Counts);
            for (var i = 0; i < 40; i++)
            {
                at += TimeSpan.FromMinutes(random.Next(opening == 9 ? 600 : 30));
                var one = Arrived(++position) with { AtUtc = at, Outcome = (DeliveryOutcome)random.Next(1, 4), Pass = random.Next(2) };
                log.Add(one);
                standing.Add(one);
            }
            await log.FlushAsync(Cancel);
            AssertCounts(standing, log.Counts);
        }
    }

    [Fact]
    public async Task Hours_before_a_quiet_month_are_not_of_the_last_seven_days()
    {
        using var log = await OpenAsync();
        log.Add(Arrived(1));
        log.Add(Arrived(2) with { AtUtc = Now.AddDays(30) });
        log.Add(Arrived(3) with { AtUtc = Now.AddDays(23).AddHours(1) });
        log.Add(Arrived(4) with { AtUtc = Now.AddDays(23) });
        Assert.Equal([new(Now.AddDays(23).AddHours(1), 1, 0), new HourCount(Now.AddDays(30), 1, 0)], log.Counts.Hours());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<DeliveryLog> OpenAsync(long last = 1000) => DeliveryLog.OpenAsync(_folder, last, Now, Cancel);

    private static Delivery Arrived(long position) => new()
    {
        Position = position, Outcome = DeliveryOutcome.Delivered, AtUtc = Now, StationId = 7, Sends = 1, Qn = 20261123120000000, Detail = "",
    };

    private static void AssertCounts(List<Delivery> standing, DeliveryCounts counts)
    {
        var newest = standing.Count == 0 ? default : Hour(standing.Max(one => one.AtUtc));
        var expected = standing.GroupBy(one => Hour(one.AtUtc)).Where(hour => hour.Key > newest.AddDays(-7)).OrderBy(hour => hour.Key)
            .Select(hour => new HourCount(hour.Key, hour.Count(one => one.Outcome != DeliveryOutcome.SetAside), hour.Count(one => one.Outcome == DeliveryOutcome.SetAside)));
        Assert.Equal(expected, counts.Hours());
        Assert.Equal(standing.Count(one => one.Outcome != DeliveryOutcome.SetAside), counts.Delivered);
    }

    private static DateTimeOffset Hour(DateTimeOffset instant) => new(instant.Year, instant.Month, instant.Day, instant.Hour, 0, 0, TimeSpan.Zero);
}
