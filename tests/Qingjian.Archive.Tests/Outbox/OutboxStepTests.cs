using System.Text;
using Microsoft.EntityFrameworkCore;
using Qingjian.Archive.Outbox;
using static Qingjian.Archive.Tests.ArchiveHarness;

namespace Qingjian.Archive.Tests.Outbox;

public sealed class OutboxStepTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_stands_in_the_journal_as_it_was_written_and_its_row_knows_where()
    {
        await using var archive = new ArchiveHarness();
        await using var db = new SqliteTestDb();
        archive.Hour(Noon, "30");
        var id = await AddAsync(db, 1, "判定：\"无效\"\n");
        Assert.Equal(1, await Step(db, archive).RunAsync(Cancel));
        Assert.Equal(0, await Step(db, archive).RunAsync(Cancel));

        var row = await db.Another().Set<OutboxRow>().SingleAsync(Cancel);
        Assert.Equal(2, row.Position);
        Assert.True(archive.Journal.TryRead(2, out var entry));
        Assert.Equal((EntryKind.Decision, SendsHours), (entry.Kind, entry.StationId));
        // RFC 8785: keys in order, no white space, only what must be escaped is.
        Assert.Equal($$"""{"event":"{{id}}","kind":"decision","note":"判定：\"无效\"\n","number":1,"undoes":null}""", Encoding.UTF8.GetString(entry.Payload.Span));
    }

    [Fact]
    public async Task An_event_that_was_not_saved_is_never_told()
    {
        await using var archive = new ArchiveHarness();
        await using var db = new SqliteTestDb();
        await using (var unsaved = db.Another())
            RecordOutbox.Add(unsaved, Guid.CreateVersion7(), RecordOutbox.Decision, SendsHours, "1", Payload(1, ""), Noon);
        Assert.Equal(0, await Step(db, archive).RunAsync(Cancel));
        Assert.Equal(0, archive.Journal.LastPosition);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_a_crash_before_the_mark_an_event_is_in_the_journal_once(bool reachedTheJournal)
    {
        await using var archive = new ArchiveHarness();
        await using var db = new SqliteTestDb();
        archive.Hour(Noon, "30");
        await archive.Project();
        await AddAsync(db, 1, "first");
        await AddAsync(db, 2, "second");
        await Step(db, archive).RunAsync(Cancel);
        // As the crash would have left it: the attempt was noted, the entries may have been written, the rows not marked.
        await db.Another().Set<OutboxRow>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Position, (long?)null), Cancel);
        if (!reachedTheJournal)
            await db.Another().Set<OutboxRow>().Where(row => row.Id == 2).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.EventId, Guid.CreateVersion7()).SetProperty(row => row.Payload, """{"event":"x"}"""), Cancel);
        archive.Hour(Noon.AddHours(1), "31");
        await archive.Project();
        await AddAsync(db, 3, "third");

        Assert.Equal(3, await Step(db.Another(), archive).RunAsync(Cancel));
        var rows = await db.Another().Set<OutboxRow>().OrderBy(row => row.Id).Select(row => row.Position).ToListAsync(Cancel);
        Assert.Equal(reachedTheJournal ? [2L, 3L, 5L] : new long?[] { 2L, 5L, 6L }, rows);
        Assert.Equal(reachedTheJournal ? 5 : 6, archive.Journal.LastPosition);
    }

    [Fact]
    public async Task The_projection_passes_over_decisions_and_values_come_out_the_same()
    {
        await using var archive = new ArchiveHarness();
        await using var db = new SqliteTestDb();
        archive.Hour(Noon, "30");
        await AddAsync(db, 1, "");
        await Step(db, archive).RunAsync(Cancel);
        archive.Hour(Noon.AddHours(1), "31");
        await archive.Project();
        Assert.Equal("12:00=30 13:00=31", await archive.Digits());
        Assert.Equal(3, archive.Reader.AppliedPosition);
    }

    [Fact]
    public async Task What_cannot_be_written_in_one_form_only_is_refused()
    {
        await using var db = new SqliteTestDb();
        Assert.Contains("'hours' is a Double", Assert.Throws<ArgumentException>(
            () => RecordOutbox.Add(db, Guid.CreateVersion7(), RecordOutbox.Decision, 7, "1", new Dictionary<string, object?> { ["hours"] = 1.5 }, Noon)).Message, StringComparison.Ordinal);
        Assert.Contains("'rumour' is no kind", Assert.Throws<ArgumentException>(
            () => RecordOutbox.Add(db, Guid.CreateVersion7(), "rumour", 7, "1", Payload(1, ""), Noon)).Message, StringComparison.Ordinal);
    }

    private static OutboxStep Step(SqliteTestDb db, ArchiveHarness archive) => new(db.Another(), archive.Journal, AloneServer.Cluster, TimeProvider.System);

    private static async Task<Guid> AddAsync(SqliteTestDb db, int number, string note)
    {
        await using var work = db.Another();
        var id = Guid.CreateVersion7();
        RecordOutbox.Add(work, id, RecordOutbox.Decision, SendsHours, $"{number}", Payload(number, note), Noon);
        await work.SaveChangesAsync(Cancel);
        return id;
    }

    private static Dictionary<string, object?> Payload(int number, string note) => new() { ["undoes"] = null, ["number"] = number, ["note"] = note };
}
