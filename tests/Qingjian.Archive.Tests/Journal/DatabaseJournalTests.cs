using Microsoft.Extensions.Logging.Abstractions;
using Qingjian.Archive.Segments;

namespace Qingjian.Archive.Tests.Journal;

/// <summary>A journal's way out of a database as segment files, and back.</summary>
public sealed class DatabaseJournalTests(SharedJournalFixture server) : IClassFixture<SharedJournalFixture>, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qingjian-journal-").FullName;

    private string Files => Path.Combine(_folder, "journal");

    private string Scratch => Path.Combine(_folder, "scratch");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await server.BeginAsync();

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return default;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(250)]
    [InlineData(300)]
    public async Task The_files_that_come_out_are_a_journal_with_the_entries_up_to_the_cut(int last)
    {
        await using (var journal = OpenTable())
            await AppendAsync(journal, 300);
        Directory.CreateDirectory(Files);
        using (var snapshot = DatabaseJournal.Open(server.Database, Scratch))
        {
            Assert.Equal(300, snapshot.LastPosition);
            foreach (var file in snapshot.CutAfter(last))
                await File.WriteAllBytesAsync(Path.Combine(Files, file.Name), Read(file), Cancel);
            Assert.Equal(last, snapshot.LastPosition);
        }
        Assert.False(File.Exists(Scratch));
        await using var files = OpenFiles();
        Assert.Equal(Enumerable.Range(0, last).Select(JournalScript.Payload), files.ReadAll());
        Assert.Equal(last + 1, files.Append("goes on"));
    }

    [Fact]
    public async Task What_was_appended_after_the_start_is_left_out()
    {
        await using var journal = OpenTable();
        await AppendAsync(journal, 5);
        using var snapshot = DatabaseJournal.Open(server.Database, Scratch);
        await AppendAsync(journal, 5);
        Assert.Null(snapshot.Find(1, entry => entry.Position > 5));
        Assert.Equal(4, snapshot.Find(2, entry => entry.Text() == JournalScript.Payload(3)));
        var file = Assert.Single(snapshot.CutAfter(5));
        Assert.Equal(SegmentNames.Packed(1), file.Name);
    }

    [Theory]
    [InlineData("update archive_journal set entry = set_byte(entry, 60, get_byte(entry, 60) # 1) where position = 7", "position 7 fails its CRC-32")]
    [InlineData("delete from archive_journal where position between 7 and 300", "position 7 is missing")]
    public async Task A_journal_that_is_not_whole_does_not_come_out(string harm, string found)
    {
        await using (var journal = OpenTable())
            await AppendAsync(journal, 300);
        using var snapshot = DatabaseJournal.Open(server.Database, Scratch);
        server.Run(harm);
        var damaged = Assert.Throws<JournalDamagedException>(() => snapshot.CutAfter(300).ToList());
        Assert.Contains(found, damaged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_put_into_an_empty_database_become_its_journal_and_the_folder_belongs_to_it()
    {
        await using (var journal = OpenFiles())
            await AppendAsync(journal, 300);
        DatabaseJournal.RefuseUnlessEmpty(server.Database);
        Assert.Equal(300, DatabaseJournal.Fill(_folder, server.Database, Cancel));
        Assert.False(Directory.Exists(Files));
        Assert.Equal(DatabaseJournal.Id(server.Database).ToString(), await File.ReadAllTextAsync(Path.Combine(_folder, JournalHome.MarkName), Cancel));
        await using var table = JournalHome.Open(_folder, server.Database, isAlone: true, JournalScript.Options(Files), NullLogger.Instance);
        Assert.Equal(Enumerable.Range(0, 300).Select(JournalScript.Payload), table.ReadAll());
        Assert.Equal(301, table.Append("goes on"));
    }

    [Fact]
    public async Task A_database_that_has_entries_is_refused_and_the_files_stay()
    {
        await using (var journal = OpenTable())
            await AppendAsync(journal, 3);
        await using (var journal = OpenFiles())
            await AppendAsync(journal, 300);
        var refused = Assert.Throws<IOException>(() => DatabaseJournal.RefuseUnlessEmpty(server.Database));
        Assert.Contains("has 3 entries", refused.Message, StringComparison.Ordinal);
        Assert.Equal(refused.Message, Assert.Throws<IOException>(() => DatabaseJournal.Fill(_folder, server.Database, Cancel)).Message);
        Assert.Equal(3L, server.Run("select count(*) from archive_journal"));
        await using var files = OpenFiles();
        Assert.Equal(300, files.LastPosition);
    }

    [Fact]
    public async Task Ended_before_its_end_it_leaves_the_database_empty()
    {
        await using (var journal = OpenFiles())
            await AppendAsync(journal, 300);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        await ended.CancelAsync();
        Assert.Throws<OperationCanceledException>(() => DatabaseJournal.Fill(_folder, server.Database, ended.Token));
        Assert.Equal(0L, server.Run("select count(*) from archive_journal"));
        Assert.Equal(300, DatabaseJournal.Fill(_folder, server.Database, Cancel));
    }

    private Archive.Journal OpenTable() => Archive.Journal.OpenShared(server.Database, JournalScript.Options(), isAlone: true, NullLogger.Instance);

    // Small segments that are compressed: both forms go into the database.
    private Archive.Journal OpenFiles() => Archive.Journal.Open(JournalScript.Options(Files) with { CompressesClosedSegments = true }, NullLogger.Instance);

    private static async Task AppendAsync(Archive.Journal journal, int count)
    {
        for (var i = 0; i < count; i++)
            journal.Append(JournalScript.Payload(i));
        await journal.WaitDurableAsync(journal.LastPosition, Cancel);
    }

    private static byte[] Read(JournalFile file)
    {
        var bytes = new byte[file.Length];
        for (var at = 0; at < bytes.Length;)
            at += file.Read(bytes.AsSpan(at, Math.Min(1000, bytes.Length - at)), at);
        return bytes;
    }
}
