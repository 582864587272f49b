using Qingjian.Kernel;
using static Qingjian.Archive.Tests.ArchiveHarness;

namespace Qingjian.Archive.Tests.Observations;

/// <summary>The contract of revisions and receipts (design §1.2), which every store must keep.</summary>
public sealed class RevisionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_value_sent_again_is_a_receipt_and_adds_no_value(bool inOneBatch)
    {
        await using var archive = new ArchiveHarness();
        var first = archive.Hour(Noon, "35");
        if (!inOneBatch)
            await archive.Project();
        archive.Hour(Noon, "35");
        await archive.Project();
        var value = Assert.Single(await archive.Values());
        Assert.Equal((1, first), (value.Revision, value.JournalPosition));
        Assert.Equal((1, 1), (archive.Count("observed"), archive.Count("receipt")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_changed_value_is_a_new_revision_and_the_newest_is_in_force(bool inOneBatch)
    {
        await using var archive = new ArchiveHarness();
        archive.Hour(Noon, "35");
        if (!inOneBatch)
            await archive.Project();
        archive.Hour(Noon, "36");
        await archive.Project();
        Assert.Equal("12:00=36", await archive.Digits());
        var revisions = await archive.Reader.RevisionsAsync(Scope.Everything, Pm25(), Noon, Cancel);
        Assert.Equal(["35", "36"], revisions.Select(value => value.Digits.ToString()));
        Assert.Equal([1, 2], revisions.Select(value => value.Revision));
    }

    [Fact]
    public async Task The_same_number_with_other_digits_or_another_mark_is_other_content()
    {
        await using var archive = new ArchiveHarness();
        archive.Hour(Noon, "35");
        archive.Hour(Noon, "35.0");
        archive.Hour(Noon, "35.0", "M");
        await archive.Project();
        var revisions = await archive.Reader.RevisionsAsync(Scope.Everything, Pm25(), Noon, Cancel);
        Assert.Equal(["1:35N", "2:35.0N", "3:35.0M"], revisions.Select(value => $"{value.Revision}:{value.Digits}{value.Mark}"));
    }

    [Fact]
    public async Task A_late_back_fill_takes_its_place_between_the_values_around_it()
    {
        await using var archive = new ArchiveHarness();
        archive.Hour(Noon, "35");
        archive.Hour(Noon.AddHours(2), "37");
        await archive.Project();
        archive.Hour(Noon.AddHours(1), "36");
        await archive.Project();
        Assert.Equal("12:00=35 13:00=36 14:00=37", await archive.Digits());
        Assert.All(await archive.Values(), value => Assert.Equal(1, value.Revision));
        Assert.Equal(0, archive.Count("receipt"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Content_that_returns_is_a_receipt_of_its_revision_and_does_not_come_into_force_again(bool inOneBatch)
    {
        await using var archive = new ArchiveHarness();
        foreach (var digits in new[] { "35", "36", "35" })
        {
            archive.Hour(Noon, digits);
            if (!inOneBatch)
                await archive.Project();
        }
        await archive.Project();
        Assert.Equal("12:00=36", await archive.Digits());
        Assert.Equal((2, 1), (archive.Count("observed"), archive.Count("receipt where revision = 1")));
    }

    [Fact]
    public async Task A_batch_that_was_cut_by_a_crash_is_counted_once_when_it_is_read_again()
    {
        await using var archive = new ArchiveHarness();
        archive.Hour(Noon, "35");
        await archive.Project();
        archive.Hour(Noon.AddHours(1), "36");
        archive.Hour(Noon, "35");
        archive.Restart();
        await archive.Project();
        archive.Restart();
        await archive.Project();
        Assert.Equal("12:00=35 13:00=36", await archive.Digits());
        Assert.Equal((2, 1), (archive.Count("observed"), archive.Count("receipt")));
    }

    [Fact]
    public async Task A_batch_that_cannot_be_stored_leaves_nothing_and_is_stored_whole_the_next_time()
    {
        await using var archive = new ArchiveHarness();
        archive.Hour(Noon, "35");
        await archive.Project();
        archive.Hour(Noon.AddHours(1), "36");
        archive.Hour(Noon, "34");
        archive.Refused(Noon, 3, "10.9.9.9:1");
        archive.Execute("alter table refusal rename to refusal_gone");
        await Assert.ThrowsAnyAsync<Exception>(archive.Project);
        Assert.Equal("12:00=35", await archive.Digits());

        archive.Execute("alter table refusal_gone rename to refusal");
        await archive.Project();
        Assert.Equal("12:00=34 13:00=36", await archive.Digits());
        Assert.Equal((3, 0, 1), (archive.Count("observed"), archive.Count("receipt"), archive.Count("refusal")));
    }

    [Fact]
    public async Task What_was_in_force_at_a_past_moment_is_still_known()
    {
        await using var archive = new ArchiveHarness();
        archive.Upload(2061, Noon, "a34004-Avg=35,a34004-Flag=N", received: Noon.AddHours(1));
        archive.Upload(2061, Noon, "a34004-Avg=36,a34004-Flag=N", received: Noon.AddHours(3));
        await archive.Project();
        Assert.Equal("35", Assert.Single(await archive.Values(asOf: Noon.AddHours(2))).Digits.ToString());
        Assert.Equal("36", Assert.Single(await archive.Values(asOf: Noon.AddHours(3))).Digits.ToString());
    }

    [Fact]
    public async Task Any_order_of_arrival_and_any_cut_into_batches_gives_the_same_values_and_counts()
    {
        var sent = Enumerable.Range(0, 40).Select(i => (Start: Noon.AddHours(i * 7 % 12), Digits: (30 + i * 5 % 3).ToString(System.Globalization.CultureInfo.InvariantCulture))).ToArray();
        await using var whole = new ArchiveHarness();
        await using var cut = new ArchiveHarness();
        for (var i = 0; i < sent.Length; i++)
        {
            whole.Hour(sent[i].Start, sent[i].Digits);
            cut.Hour(sent[i].Start, sent[i].Digits);
            if (i % 3 == 0)
                await cut.Project();
            if (i % 10 == 0)
                cut.Restart();
        }
        await whole.Project();
        await cut.Project();
        Assert.Equal(await whole.Values(), await cut.Values());
        Assert.Equal(sent.Distinct().Count(), whole.Count("observed"));
        Assert.Equal(sent.Length - sent.Distinct().Count(), whole.Count("receipt"));
        Assert.Equal(whole.Count("receipt"), cut.Count("receipt"));
    }
}
