using System.Security.Cryptography;
using Qingjian.Archive.DuckDb;
using Qingjian.Archive.Months;
using Qingjian.Archive.Tests.Projections;
using Qingjian.Kernel;
using static Qingjian.Archive.Tests.ArchiveHarness;

namespace Qingjian.Archive.Tests.Months;

public sealed class ClosedMonthTests
{
    private static readonly TimeSpan Quiet = TimeSpan.FromDays(3);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_closed_month_reads_as_before_and_leaves_no_hot_row()
    {
        await using var archive = new ArchiveHarness();
        await TwoMonths(archive);
        var before = StoreDump.Of(archive.Store);

        await archive.CloseMonth(202602);

        Assert.Equal(before, StoreDump.Of(archive.Store));
        // 12:00 on 1 March and the hours after it stay hot.
        Assert.Equal(2, archive.Count("hot"));
        Assert.Equal(["20", "21", "22", "35", "36"], (await archive.Values()).Select(value => value.Digits.ToString()));
        Assert.Equal("-1.50", (await archive.Values(Pm25() with { Parameter = "a01001" })).Single().Digits.ToString());
    }

    [Fact]
    public async Task The_catalogue_names_each_file_with_its_length_and_hash()
    {
        await using var archive = new ArchiveHarness();
        await TwoMonths(archive);
        await archive.CloseMonth(202602);

        var named = Assert.Single(archive.Store.Read(generation => generation.File.Read(ClosedMonths.Files)));
        var bytes = await File.ReadAllBytesAsync(Assert.Single(archive.ClosedFiles()), Cancel);
        Assert.Equal((202602, 4L, bytes.LongLength), (named.Month, named.Values, named.Bytes));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), named.Sha256);
    }

    [Fact]
    public async Task A_closed_file_that_lost_a_bit_is_named_and_a_whole_one_is_left_for_a_month()
    {
        await using var archive = new ArchiveHarness();
        await TwoMonths(archive);
        await archive.CloseMonth(202602);
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Noon);
        var check = new ClosedFileCheck(archive.Store, time);
        Assert.Null(await check.RunNextAsync(Cancel));

        var file = Assert.Single(archive.ClosedFiles());
        var bytes = await File.ReadAllBytesAsync(file, Cancel);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, Cancel);
        time.Advance(TimeSpan.FromDays(29));
        Assert.Null(await check.RunNextAsync(Cancel));
        time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(file, await check.RunNextAsync(Cancel));
    }

    [Fact]
    public async Task What_comes_late_is_a_revision_at_once_and_is_closed_in_when_the_month_is_closed_again()
    {
        await using var archive = new ArchiveHarness();
        await TwoMonths(archive);
        await archive.CloseMonth(202602);

        archive.Hour(Noon.AddDays(-2), "77", "D");
        archive.Hour(Noon.AddDays(-2).AddHours(1), "21", "C");
        await archive.Project();
        Assert.Equal(["77", "21", "22", "35", "36"], (await archive.Values()).Select(value => value.Digits.ToString()));
        Assert.Equal((3, 1), (archive.Count("hot"), archive.Count("receipt")));
        var before = StoreDump.Of(archive.Store);

        await archive.CloseMonth(202602);
        Assert.Equal(before, StoreDump.Of(archive.Store));
        Assert.Equal(2, archive.Count("hot"));
        var revisions = await archive.Reader.RevisionsAsync(Scope.Everything, Pm25(), Noon.AddDays(-2), Cancel);
        Assert.Equal(["20 N", "77 D"], revisions.Select(value => $"{value.Digits} {value.Mark}"));
    }

    [Fact]
    public async Task As_of_a_moment_before_the_correction_a_closed_month_shows_what_was_in_force_then()
    {
        await using var archive = new ArchiveHarness();
        await TwoMonths(archive);
        archive.Upload(Qingjian.Hj212.Commands.HourData, Noon.AddDays(-2), "a34004-Avg=77,a34004-Flag=N", received: Noon.AddDays(5));
        await archive.Project();
        await archive.CloseMonth(202602);
        archive.Upload(Qingjian.Hj212.Commands.HourData, Noon.AddDays(-2), "a34004-Avg=88,a34004-Flag=N", received: Noon.AddDays(9));
        await archive.Project();

        async Task<string?> At(int day) => (await archive.Values(asOf: Noon.AddDays(day)))[0].Digits.ToString();
        Assert.Equal(("20", "77", "88"), (await At(4), await At(6), await At(10)));
    }

    [Fact]
    public async Task A_month_is_due_when_it_is_over_by_receipt_times_and_quiet()
    {
        await using var archive = new ArchiveHarness();
        archive.Hour(Noon.AddDays(-2), "20");
        archive.Hour(Noon, "35");
        await archive.Project();
        // The first of March is not three days after the end of February.
        Assert.Null(archive.Store.NextMonth(Quiet));

        archive.Hour(Noon.AddDays(3), "36");
        await archive.Project();
        Assert.Equal(DataMonth.Of(202602), archive.Store.NextMonth(Quiet));

        archive.Upload(Qingjian.Hj212.Commands.HourData, Noon.AddDays(-2), "a34004-Avg=21,a34004-Flag=N", received: Noon.AddDays(3));
        await archive.Project();
        Assert.Null(archive.Store.NextMonth(Quiet));

        archive.Hour(Noon.AddDays(7), "37");
        await archive.Project();
        Assert.Equal(DataMonth.Of(202602), archive.Store.NextMonth(Quiet));
        await archive.CloseMonth(202602);
        Assert.Null(archive.Store.NextMonth(Quiet));
    }

    [Fact]
    public async Task The_change_feed_tells_what_changed_in_a_closed_month()
    {
        await using var archive = new ArchiveHarness();
        await TwoMonths(archive);
        var changes = new ObservationChanges(archive.Store);
        var before = await changes.SinceAsync(0, 1000, Cancel);
        await archive.CloseMonth(202602);

        var after = await changes.SinceAsync(0, 1000, Cancel);
        Assert.NotEmpty(before.Hours);
        Assert.Equal(before.Hours, after.Hours);
    }

    [Fact]
    public async Task After_a_restart_closed_months_are_there_and_strays_of_a_crash_are_not()
    {
        await using var archive = new ArchiveHarness();
        await TwoMonths(archive);
        await archive.CloseMonth(202602);
        var file = Assert.Single(archive.ClosedFiles());
        var stray = Path.Combine(Path.GetDirectoryName(file)!, "202603-000000000009-0000.parquet");
        await File.WriteAllTextAsync(stray, "half a file", Cancel);
        var before = StoreDump.Of(archive.Store);

        archive.Restart();

        Assert.Equal(before, StoreDump.Of(archive.Store));
        Assert.Equal([file], archive.ClosedFiles());
        // The digest of the newest starts came back too: an older hour is compared, not taken for new.
        archive.Hour(Noon.AddDays(-2), "20");
        await archive.Project();
        Assert.Equal(1, archive.Count("receipt"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_closed_file_that_is_lost_or_cut_is_built_again_from_the_journal(bool cut)
    {
        await using var archive = new ArchiveHarness();
        await TwoMonths(archive);
        await archive.CloseMonth(202602);
        var before = StoreDump.Of(archive.Store);
        var file = Assert.Single(archive.ClosedFiles());
        if (cut)
            await File.WriteAllBytesAsync(file, (await File.ReadAllBytesAsync(file, Cancel))[..^9], Cancel);
        else
            File.Delete(file);

        archive.Restart();
        await archive.Project();

        Assert.Equal(before, StoreDump.Of(archive.Store));
        Assert.Equal(2, archive.Store.Read(generation => generation.Number));
    }

    [Fact]
    public async Task Values_that_arrive_while_the_files_are_written_are_neither_lost_nor_doubled()
    {
        await using var archive = new ArchiveHarness();
        await TwoMonths(archive);
        await archive.Store.Read(async generation =>
        {
            var closing = new MonthClosing(generation.File, generation.File.Closed, 2_000_000);
            closing.Write(DataMonth.Of(202602), Cancel);
            archive.Hour(Noon.AddDays(-3), "19");
            archive.Hour(Noon.AddDays(-2), "99");
            await archive.Project();
            var before = StoreDump.Of(archive.Store);
            generation.Swap(closing);
            Assert.Equal(before, StoreDump.Of(archive.Store));
        });
        Assert.Equal(["19", "99", "21", "22", "35", "36"], (await archive.Values()).Select(value => value.Digits.ToString()));
        Assert.Equal(4, archive.Count("hot"));
    }

    [Fact]
    public async Task A_question_for_a_closed_month_alone_passes_the_hot_rows_by_until_something_comes_late()
    {
        await using var archive = new ArchiveHarness();
        await TwoMonths(archive);
        Assert.Equal(("20 21 22", true), (await February(archive, "a34004"), AsksHot(archive)));
        await archive.CloseMonth(202602);
        Assert.Equal(("20 21 22", false), (await February(archive, "a34004"), AsksHot(archive)));

        // What is there already is a receipt and opens nothing.
        archive.Hour(Noon.AddDays(-2), "20");
        await archive.Project();
        Assert.False(AsksHot(archive));
        archive.Hour(Noon.AddDays(-2), "77", "D");
        await archive.Project();
        Assert.Equal(("77 21 22", true), (await February(archive, "a34004"), AsksHot(archive)));
        await archive.CloseMonth(202602);
        Assert.Equal(("77 21 22", false), (await February(archive, "a34004"), AsksHot(archive)));

        // The first value of a series is not compared with anything; it lies in a closed month all the same.
        archive.Upload(Qingjian.Hj212.Commands.HourData, Noon.AddDays(-2), "a21026-Avg=8,a21026-Flag=N");
        await archive.Project();
        Assert.Equal(("8", true), (await February(archive, "a21026"), AsksHot(archive)));
        archive.Restart();
        Assert.Equal(("8", true), (await February(archive, "a21026"), AsksHot(archive)));
    }

    [Fact]
    public async Task What_came_while_a_month_was_closed_is_found_when_only_that_month_is_asked_for()
    {
        await using var archive = new ArchiveHarness();
        await TwoMonths(archive);
        await archive.Store.Read(async generation =>
        {
            var closing = new MonthClosing(generation.File, generation.File.Closed, 2_000_000);
            closing.Write(DataMonth.Of(202602), Cancel);
            archive.Hour(Noon.AddDays(-2), "99");
            await archive.Project();
            generation.Swap(closing);
        });
        Assert.Equal(("99 21 22", true), (await February(archive, "a34004"), AsksHot(archive)));
    }

    private static DateTimeOffset FebruaryFirst => new(2026, 2, 1, 0, 0, 0, TimeSpan.FromHours(8));

    private static async Task<string> February(ArchiveHarness archive, string parameter) => string.Join(' ',
        (await archive.Reader.SeriesAsync(Scope.Everything, Pm25() with { Parameter = parameter }, FebruaryFirst, FebruaryFirst.AddMonths(1), null, Cancel))
        .Select(value => value.Digits));

    private static bool AsksHot(ArchiveHarness archive) => archive.Store.Read(generation => generation.File.Read(connection =>
        !ObservedSource.Of(connection, FebruaryFirst.ToUnixTimeMilliseconds(), FebruaryFirst.AddMonths(1).ToUnixTimeMilliseconds(), 0, int.MaxValue)
            .Contains("where false", StringComparison.Ordinal)));

    // Three hours of 27 February, two of 1 March; one other factor with decimals, below zero, with another mark.
    private static async Task TwoMonths(ArchiveHarness archive)
    {
        archive.Hour(Noon.AddDays(-2), "20");
        archive.Hour(Noon.AddDays(-2).AddHours(1), "21", "C");
        archive.Hour(Noon.AddDays(-2).AddHours(2), "22");
        archive.Upload(Qingjian.Hj212.Commands.HourData, Noon.AddDays(-2), "a01001-Avg=-1.50,a01001-Flag=D");
        archive.Hour(Noon, "35");
        archive.Hour(Noon.AddHours(1), "36");
        await archive.Project();
    }
}
