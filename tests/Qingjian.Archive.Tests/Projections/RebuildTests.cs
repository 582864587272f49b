using Qingjian.Archive.DuckDb;
using Qingjian.Hj212;
using Qingjian.Kernel;
using static Qingjian.Archive.Tests.ArchiveHarness;

namespace Qingjian.Archive.Tests.Projections;

public sealed class RebuildTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rebuilt_store_holds_what_the_old_one_held()
    {
        await using var archive = new ArchiveHarness();
        await Fill(archive);
        var before = await Contents(archive);
        var reports = new List<RebuildProgress>();
        await archive.Store.RebuildAsync(archive.Journal, reports.Add, TimeProvider.System, Cancel);
        Assert.Equal(before, await Contents(archive));
        Assert.Equal(archive.Journal.DurablePosition, reports[^1].Position);
        Assert.True(reports[^1].EntriesPerSecond > 0);
        Assert.Equal(2, archive.Store.Read(generation => generation.Number));

        archive.Hour(Noon.AddHours(50), "77");
        await archive.Project();
        Assert.EndsWith("14:00=77", await archive.Digits(), StringComparison.Ordinal);
        archive.Restart();
        Assert.Equal(2, archive.Store.Read(generation => generation.Number));
        Assert.EndsWith("14:00=77", await archive.Digits(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_are_answered_from_the_old_store_until_the_swap_and_a_cancelled_rebuild_goes_on_later()
    {
        await using var archive = new ArchiveHarness();
        await Fill(archive);
        var before = await Contents(archive);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => archive.Store.RebuildAsync(archive.Journal, _ => stop.Cancel(), TimeProvider.System, stop.Token));
        Assert.True(archive.Store.HasUnfinishedRebuild);
        Assert.Equal(1, archive.Store.Read(generation => generation.Number));
        Assert.Equal(before, await Contents(archive));

        archive.Restart();
        Assert.True(archive.Store.HasUnfinishedRebuild);
        await archive.Store.RebuildAsync(archive.Journal, _ => { }, TimeProvider.System, Cancel);
        Assert.False(archive.Store.HasUnfinishedRebuild);
        Assert.Equal(before, await Contents(archive));
    }

    [Fact]
    public async Task A_question_that_is_being_answered_keeps_its_store_until_it_has_ended()
    {
        await using var archive = new ArchiveHarness();
        await Fill(archive);
        await archive.Store.Read(async generation =>
        {
            await archive.Store.RebuildAsync(archive.Journal, _ => { }, TimeProvider.System, Cancel);
            Assert.Equal(1, generation.Number);
            Assert.True(generation.File.Read(connection => connection.ReadLong("select count(*) from observed")) > 0);
        });
    }

    [Fact]
    public async Task A_store_of_another_schema_version_is_built_again()
    {
        await using var archive = new ArchiveHarness();
        await Fill(archive);
        var before = await Contents(archive);
        archive.Store.Read(generation => generation.File.Read(connection =>
        {
            connection.Execute("update projection set schema_version = 0");
            return 0;
        }));
        archive.Restart();
        await archive.Project();
        Assert.Equal(before, await Contents(archive));
        Assert.Equal(2, archive.Store.Read(generation => generation.Number));
    }

    private static async Task Fill(ArchiveHarness archive)
    {
        for (var i = 0; i < 30; i++)
        {
            archive.Hour(Noon.AddHours(i), "3" + i % 10);
            archive.Minute(Noon.AddMinutes(i), "2" + i % 10);
        }
        archive.Hour(Noon, "99");
        archive.Hour(Noon, "99");
        archive.Link(EntryKind.LinkUp, Noon, 1);
        archive.Refused(Noon, 3, "10.9.9.9:1");
        await archive.Project();
    }

    private static async Task<string> Contents(ArchiveHarness archive)
    {
        var values = (await archive.Values()).Concat(await archive.Values(Pm25(SendsMinutes))).Concat(await archive.Values(Pm25(SendsMinutes, Period.Minute)));
        var links = await archive.Reader.LinksAsync(Scope.Everything, SendsHours, Noon.AddDays(-1), Noon.AddDays(1), Cancel);
        var refused = await archive.Reader.RefusalsAsync(Scope.Everything, Noon.AddDays(-1), Noon.AddDays(1), 10, Cancel);
        return string.Join('\n', [.. values.Select(value => value.ToString()), .. links.Select(link => link.ToString()), .. refused.Select(row => row.ToString()), $"{archive.Count("receipt")} receipts"]);
    }
}
