using System.Buffers;
using System.Formats.Tar;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Qingjian.Archive;
using Qingjian.Server.Backups;
using Qingjian.Server.Tests.Gateway;

namespace Qingjian.Server.Tests.Backups;

public sealed class BackupTests : IAsyncLifetime
{
    private static readonly DateTimeOffset _now = new(2026, 11, 22, 7, 0, 0, TimeSpan.Zero);
    private readonly string _work = Directory.CreateTempSubdirectory("qingjian-backup-").FullName;

    private DataFolder Data => new(Path.Combine(_work, "data"));

    private DataFolder Empty => new(Path.Combine(_work, "empty"));

    private string Archive => Path.Combine(_work, "backup.tar");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var server = await RunningServer.StartAsync(Data.Path, TimeProvider.System, TestStation.Registration);
        await server.CaughtUpAsync();
        await server.StopAsync();
        await AppendAsync(Frames(40));
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_work, recursive: true);
        return default;
    }

    [Fact]
    public async Task A_file_flipped_by_one_bit_is_named_and_nothing_is_left_behind()
    {
        await BackUpAsync();
        await RewriteAsync((name, content) =>
        {
            if (name.EndsWith(".qjl", StringComparison.Ordinal))
                content[^7] ^= 1;
            return content;
        });
        await RefusedAsync(".qjl' was changed: SHA-256 ");
    }

    [Fact]
    public async Task A_file_left_out_is_named()
    {
        await BackUpAsync();
        await RewriteAsync((name, content) => name == "keys/record-salting.key" ? null : content);
        await RefusedAsync("'keys/record-salting.key' is missing from the archive");
    }

    [Fact]
    public async Task A_file_put_in_is_named()
    {
        await BackUpAsync();
        await RewriteAsync((_, content) => content, ("keys/other.key", "x"));
        await RefusedAsync("'keys/other.key' is in the archive, the manifest does not list it");
    }

    [Fact]
    public async Task A_file_that_would_land_outside_is_refused()
    {
        await BackUpAsync();
        await RewriteAsync((_, content) => content, ("../evil", "x"));
        await RefusedAsync("'../evil' in the archive is not a file of a data folder");
        Assert.False(File.Exists(Path.Combine(_work, "evil")));
    }

    [Fact]
    public async Task An_archive_that_was_cut_off_is_refused()
    {
        await BackUpAsync();
        await using (var file = File.OpenWrite(Archive))
            file.SetLength(file.Length / 2);
        await Assert.ThrowsAsync<BackupRefusedException>(() => new Restore(Empty).RunAsync(Archive, Cancel));
        Assert.True(Empty.IsEmpty);
    }

    [Fact]
    public async Task A_folder_that_holds_something_is_not_touched()
    {
        await BackUpAsync();
        Directory.CreateDirectory(Empty.Path);
        await File.WriteAllTextAsync(Path.Combine(Empty.Path, "mine.txt"), "mine", Cancel);
        var refused = await Assert.ThrowsAsync<BackupRefusedException>(() => new Restore(Empty).RunAsync(Archive, Cancel));
        Assert.Contains("is not empty", refused.Message, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(Empty.Path, "mine.txt"), Cancel));
    }

    [Fact]
    public async Task A_backup_replaces_no_file_and_does_not_lie_in_what_it_copies()
    {
        await BackUpAsync();
        var second = await Assert.ThrowsAsync<BackupRefusedException>(BackUpAsync);
        Assert.Contains("exists", second.Message, StringComparison.Ordinal);
        var inside = await Assert.ThrowsAsync<BackupRefusedException>(() => new Backup(Data, TimeProvider.System).RunAsync(Path.Combine(Data.Path, "b.tar"), false, Cancel));
        Assert.Contains("lies in the data folder", inside.Message, StringComparison.Ordinal);
        var none = await Assert.ThrowsAsync<BackupRefusedException>(() => new Backup(Empty, TimeProvider.System).RunAsync(Archive + "2", false, Cancel));
        Assert.Contains("is not a data folder", none.Message, StringComparison.Ordinal);
    }

    // The event was decided after the database was copied: with its entry it would stand there without a row.
    [Fact]
    public async Task The_journal_ends_before_an_event_that_the_copied_database_does_not_know()
    {
        var before = await EntriesAsync();
        await AppendAsync([Event(Guid.CreateVersion7()), .. Frames(5)]);
        Assert.Equal(before, (await BackUpAsync()).JournalEntries);
        Assert.Equal(before, (await new Restore(Empty).RunAsync(Archive, Cancel)).JournalEntries);
    }

    // Its row says where to look for it: it will not be appended again.
    [Fact]
    public async Task An_event_whose_way_had_begun_when_the_database_was_copied_is_kept()
    {
        var (before, known) = (await EntriesAsync(), Guid.CreateVersion7());
        Execute($"insert into archive_outbox (EventId, Kind, StationId, Subject, Payload, AddedUtc, TriedAfter) values ('{known.ToString().ToUpperInvariant()}', 'decision', 0, '1', '{{}}', 0, {before})");
        await AppendAsync([Event(known), .. Frames(5)]);
        Assert.Equal(before + 6, (await BackUpAsync()).JournalEntries);
    }

    // Written, but not the way in: the server would append it a second time after the restore.
    [Fact]
    public async Task An_event_that_waited_when_the_database_was_copied_is_left_to_the_server()
    {
        var (before, waiting) = (await EntriesAsync(), Guid.CreateVersion7());
        Execute($"insert into archive_outbox (EventId, Kind, StationId, Subject, Payload, AddedUtc) values ('{waiting.ToString().ToUpperInvariant()}', 'decision', 0, '1', '{{}}', 0)");
        await AppendAsync([Event(waiting), .. Frames(5)]);
        Assert.Equal(before, (await BackUpAsync()).JournalEntries);
    }

    [Fact]
    public async Task An_entry_torn_by_a_crash_is_left_out()
    {
        var before = await EntriesAsync();
        await using (var segment = new FileStream(Directory.GetFiles(Data.Journal, "*.qjl").Single(), FileMode.Append))
            segment.Write(new byte[30]);
        Assert.Equal(before, (await BackUpAsync()).JournalEntries);
    }

    private Task<BackupResult> BackUpAsync() => new Backup(Data, TimeProvider.System).RunAsync(Archive, withoutDatabase: false, Cancel);

    private async Task RefusedAsync(string message)
    {
        var refused = await Assert.ThrowsAsync<BackupRefusedException>(() => new Restore(Empty).RunAsync(Archive, Cancel));
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.True(Empty.IsEmpty);
    }

    private async Task RewriteAsync(Func<string, byte[], byte[]?> change, params (string Name, string Content)[] added)
    {
        var files = new List<(string Name, byte[] Content)>(added.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Content))));
        await using (var tar = new TarReader(File.OpenRead(Archive)))
            while (await tar.GetNextEntryAsync(copyData: true, Cancel) is { } entry)
            {
                using var content = new MemoryStream();
                await entry.DataStream!.CopyToAsync(content, Cancel);
                if (change(entry.Name, content.ToArray()) is { } kept)
                    files.Add((entry.Name, kept));
            }
        File.Delete(Archive);
        await using var target = new TarWriter(File.Create(Archive));
        foreach (var (name, content) in files)
            await target.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) }, Cancel);
    }

    private static List<(EntryKind Kind, string Payload)> Frames(int count) =>
        [.. Enumerable.Range(0, count).Select(i => (EntryKind.Refused, string.Create(CultureInfo.InvariantCulture, $"noise {i}")))];

    private static (EntryKind Kind, string Payload) Event(Guid id) => (EntryKind.Decision, $$"""{"event":"{{id}}","kind":"decision","number":1}""");

    private async Task AppendAsync(List<(EntryKind Kind, string Payload)> entries)
    {
        await using var journal = Journal.Open(new JournalOptions { Folder = Data.Journal }, NullLogger.Instance);
        foreach (var (kind, payload) in entries)
            journal.Append(new NewEntry { Kind = kind, ReceivedUtc = _now, Payload = new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(payload)) });
    }

    private async Task<long> EntriesAsync()
    {
        await using var journal = Journal.Open(new JournalOptions { Folder = Data.Journal }, NullLogger.Instance);
        return journal.LastPosition;
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Data.Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
