using System.Text;
using Microsoft.EntityFrameworkCore;
using Qingjian.Archive.Outbox;
using Qingjian.Archive.Record;
using Qingjian.Archive.Retention;
using Qingjian.Archive.Tests.Projections;
using Qingjian.Kernel;
using Qingjian.Proof;
using static Qingjian.Archive.Tests.ArchiveHarness;

namespace Qingjian.Archive.Tests.Retention;

public sealed class RetentionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_expired_says_so_with_its_policy_and_every_hash_stays()
    {
        await using var archive = new RetentionHarness();
        await archive.FillAsync();
        var policy = await archive.PolicyAsync();
        var (size, root) = (archive.Record.Newest!.Size, archive.Record.Newest.Root);
        var values = StoreDump.Of(archive.Store);
        Assert.Contains("a34004-Avg=5.0", (await FrameAsync(archive, 5))!.Text, StringComparison.Ordinal);

        await using var db = archive.Db();
        Assert.InRange(await archive.Run(db).RunAsync(Cancel), 1, 10);

        var frame = await FrameAsync(archive, 5);
        Assert.Equal((policy, ""), (frame!.ExpiredUnder, frame.Text));
        var proof = await new RecordReader(archive.Record, NoWitnesses(archive), archive.Journal, archive.Reader, archive.Stations, db)
            .OfValueAsync(Scope.Everything, Pm25(), RetentionHarness.Old.AddHours(5), 1, Cancel);
        Assert.Equal((ProofGap.Expired, policy), (proof.Gap, proof.PolicyPosition));
        Assert.Equal(values, StoreDump.Of(archive.Store));
        // No frame of 2020 is left in any file of the journal; the password never was the record's.
        await archive.RestartAsync();
        for (var position = 1L; position <= 500; position++)
        {
            Assert.True(archive.Journal.TryRead(position, out var entry));
            Assert.Equal((EntryKind.Expired, 40, 0), (entry.Kind, entry.Payload.Length, entry.Peer.Length));
        }
        // The record made anew from the journal that lost its frames has the root that was signed before.
        await archive.RestartAsync(() => Directory.Delete(Path.Combine(archive.Folder, "record"), recursive: true));
        await archive.ProjectAsync();
        Assert.Equal(root, new TileTree(archive.Record.Folder).Root(size));
    }

    [Fact]
    public async Task A_rebuild_keeps_the_values_whose_frames_expired()
    {
        await using var archive = new RetentionHarness();
        await archive.FillAsync();
        await archive.PolicyAsync();
        await using var db = archive.Db();
        await archive.Run(db).RunAsync(Cancel);
        // The address of who sent a refused frame goes with it; that, when and why it was refused stays.
        Assert.Single(StoreDump.Of(archive.Store), row => row.StartsWith("refusal: ", StringComparison.Ordinal) && row.Contains("10.0.0.7", StringComparison.Ordinal));
        var before = WithoutRefusals(archive);
        var revisions = await RevisionsAsync(archive, 6);
        Assert.Equal(["6.0", "7.5"], revisions);

        await archive.Store.RebuildAsync(archive.Journal, _ => { }, archive.Time, Cancel);
        Assert.Equal(before, WithoutRefusals(archive));
        Assert.Single(StoreDump.Of(archive.Store), row => row.StartsWith("refusal: ", StringComparison.Ordinal));
        Assert.Equal(revisions, await RevisionsAsync(archive, 6));
        Assert.Equal(0, archive.Store.SetAsideCount);

        // Without the kept values it is said which file is missing, and nothing else stops.
        Directory.Delete(Path.Combine(archive.Folder, "retained"), recursive: true);
        await archive.Store.RebuildAsync(archive.Journal, _ => { }, archive.Time, Cancel);
        Assert.InRange(archive.Store.SetAsideCount, 500, 1000);
    }

    [Fact]
    public async Task Nothing_expires_without_a_policy_that_a_second_person_confirmed_and_the_record_holds()
    {
        await using var archive = new RetentionHarness();
        await archive.FillAsync();
        await using var db = archive.Db();
        var before = archive.Segments();

        Assert.Equal(0, await archive.Run(db).RunAsync(Cancel));
        var (_, id) = await archive.Policies(db).EnterAsync(60, "办法", "admin", Scope.Everything, Cancel);
        Assert.Equal(0, await archive.Run(db).RunAsync(Cancel));
        Assert.Equal(RetentionFault.SamePerson, await archive.Policies(db).ConfirmAsync(id, "Admin", Scope.Everything, Cancel));
        Assert.Equal(RetentionFault.OneWaits, (await archive.Policies(db).EnterAsync(72, "办法", "admin", Scope.Everything, Cancel)).Fault);
        Assert.Equal(RetentionFault.None, await archive.Policies(db).ConfirmAsync(id, "director", Scope.Everything, Cancel));
        // Confirmed, but its event is not in the journal yet.
        Assert.Equal(0, await archive.Run(db).RunAsync(Cancel));
        Assert.Equal(RetentionFault.None, await archive.Policies(db).EndAsync(id, "admin", Scope.Everything, Cancel));
        await archive.CarryAsync();
        Assert.Equal(0, await archive.Run(db).RunAsync(Cancel));
        Assert.Equal(before, archive.Segments()[..before.Length]);
    }

    [Theory]
    [InlineData(59, "办法", RetentionFault.Months)]
    [InlineData(1201, "办法", RetentionFault.Months)]
    [InlineData(60, "  ", RetentionFault.Basis)]
    internal async Task A_policy_below_the_least_time_or_without_a_basis_is_refused(int months, string basis, RetentionFault fault)
    {
        await using var archive = new RetentionHarness();
        await using var db = archive.Db();
        Assert.Equal(fault, (await archive.Policies(db).EnterAsync(months, basis, "admin", Scope.Everything, Cancel)).Fault);
    }

    [Fact]
    public async Task Who_does_not_see_the_whole_network_sets_no_policy()
    {
        await using var archive = new RetentionHarness();
        await using var db = archive.Db();
        Assert.Equal(RetentionFault.NotWholeNetwork, (await archive.Policies(db).EnterAsync(60, "办法", "admin", new Scope("99/", null), Cancel)).Fault);
    }

    [Fact]
    public async Task What_is_younger_than_the_policy_stays()
    {
        await using var archive = new RetentionHarness();
        await archive.FillAsync();
        // 2020-03 to 2026-11 are 80 months.
        await archive.PolicyAsync(months: 84);
        await using var db = archive.Db();
        var before = archive.Segments();
        Assert.Equal(0, await archive.Run(db).RunAsync(Cancel));
        Assert.Equal(before, archive.Segments());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_kill_between_the_plan_and_its_note_leaves_each_segment_whole_and_each_drop_noted_once(bool replaced)
    {
        await using var archive = new RetentionHarness();
        await archive.FillAsync();
        await archive.PolicyAsync();
        var values = StoreDump.Of(archive.Store);
        await using (var db = archive.Db())
        {
            var planned = await archive.Run(db).PlanNextAsync(Cancel);
            Assert.NotNull(planned);
            if (replaced)
                archive.Journal.Expiry.Replace(planned.Value.Draft);
        }
        await archive.RestartAsync();
        Assert.Empty(Directory.GetFiles(Path.Combine(archive.Folder, "journal"), "*.tmp"));
        await archive.ProjectAsync();
        await using (var db = archive.Db())
            await archive.Run(db).RunAsync(Cancel);
        await archive.CarryAsync();

        await using var after = archive.Db();
        var drops = await after.Set<RetentionDrop>().ToListAsync(Cancel);
        Assert.All(drops, drop => Assert.NotNull(drop.DoneUtc));
        Assert.Equal(1, drops[0].First);
        var events = await after.Set<OutboxRow>().Where(row => row.Kind == RecordOutbox.Retention && row.Position != null).Select(row => row.Payload).ToListAsync(Cancel);
        foreach (var drop in drops)
            Assert.Single(events, text => text.Contains("\"act\":\"dropped\"", StringComparison.Ordinal) && text.Contains($"\"first\":{drop.First},", StringComparison.Ordinal));
        Assert.Equal(values, StoreDump.Of(archive.Store));
    }

    [Fact]
    public async Task The_note_of_a_policy_is_signed_by_the_records_key()
    {
        await using var archive = new RetentionHarness();
        await archive.FillAsync();
        await archive.PolicyAsync();
        await using var db = archive.Db();
        var policy = Assert.Single(await archive.Policies(db).NewestAsync(Cancel));
        Assert.True(SignedNote.TryOpen(Encoding.UTF8.GetBytes(policy.Note!), archive.Record.Key!, out var text));
        Assert.StartsWith("qingjian-retention/1\npolicy 1\nwhat frames\nkeep 60 months\nbasis 排污许可管理条例第十九条\nentered admin ", text, StringComparison.Ordinal);
    }

    private static List<string> WithoutRefusals(RetentionHarness archive) =>
        [.. StoreDump.Of(archive.Store).Where(row => !row.StartsWith("refusal: ", StringComparison.Ordinal))];

    private static Task<FrameBehind?> FrameAsync(RetentionHarness archive, int hour) =>
        archive.Reader.FrameBehindAsync(Scope.Everything, Pm25(), RetentionHarness.Old.AddHours(hour), 1, Cancel);

    private static async Task<IEnumerable<string>> RevisionsAsync(RetentionHarness archive, int hour) =>
        (await archive.Reader.RevisionsAsync(Scope.Everything, Pm25(), RetentionHarness.Old.AddHours(hour), Cancel)).Select(value => value.Digits.ToString()!);

    private static Witnesses NoWitnesses(RetentionHarness archive) => new(new ArchiveOptions { Folder = archive.Folder }, archive.Record, archive.Time);
}
