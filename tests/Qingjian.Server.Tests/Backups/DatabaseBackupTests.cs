using System.Collections.Concurrent;
using Npgsql;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Server.Backups;
using Qingjian.Server.Tests.Gateway;
using Qingjian.Testing;

namespace Qingjian.Server.Tests.Backups;

/// <summary>A server whose journal lies in a database, under load; its backup becomes files, and another database's journal.</summary>
public sealed class DatabaseBackupTests : IDisposable
{
    private static readonly DateTimeOffset First = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly string _work = Directory.CreateTempSubdirectory("qingjian-db-backup-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_work, recursive: true);

    [Fact]
    public async Task What_was_answered_before_a_backup_is_in_the_files_and_in_the_other_database_that_it_is_restored_to()
    {
        await using var database = await PostgresDatabase.CreateAsync();
        await using var other = await PostgresDatabase.CreateAsync();
        var (archive, before, made) = await BackUpUnderLoadAsync(database.ConnectionString);

        // Into files: as verified offline, and as a server reads them.
        var files = await new Restore(Folder("files")).RunAsync(archive, Cancel);
        Assert.Equal((made.JournalEntries, made.RecordSize), (files.JournalEntries, files.RecordSize));
        Assert.False(Folder("files").HasJournalInDatabase);
        var (code, output, error) = await Tool.VerifyAsync("data", Folder("files").Path);
        Assert.True(code == 0, output + error);
        Assert.Contains($"journal: {made.JournalEntries} entries", output, StringComparison.Ordinal);
        await using (var server = await RunningServer.StartAsync(Folder("files").Path, TimeProvider.System))
            Assert.Subset((await HoursAsync(server)).ToHashSet(), before.ToHashSet());

        await SurvivesKillsAsync(archive, other.ConnectionString);
        Assert.Equal(made.JournalEntries, Run(other.ConnectionString, "select count(*) from archive_journal"));
        Assert.Equal(Digest(database.ConnectionString, made.JournalEntries), Digest(other.ConnectionString, made.JournalEntries));
        Assert.True(Folder("tables").HasJournalInDatabase);
        var again = await Assert.ThrowsAsync<BackupRefusedException>(() => new Restore(Folder("third"), other.ConnectionString).RunAsync(archive, Cancel));
        Assert.Contains($"has {made.JournalEntries} entries", again.Message, StringComparison.Ordinal);
        Assert.True(Folder("third").IsEmpty);
        await using (var server = await RunningServer.StartAsync(Folder("tables").Path, TimeProvider.System, [$"--Archive:JournalDatabase={other.ConnectionString}"]))
            Assert.Subset((await HoursAsync(server)).ToHashSet(), before.ToHashSet());
    }

    // A station that sends hours without pause; the backup is made in the midst of it.
    private async Task<(string Archive, List<string> Before, BackupResult Made)> BackUpUnderLoadAsync(string database)
    {
        var (folder, archive) = (Folder("original"), Path.Combine(_work, "backup.tar"));
        await using var server = await RunningServer.StartAsync(folder.Path, TimeProvider.System, [$"--Archive:JournalDatabase={database}"], TestStation.Registration);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var answered = new ConcurrentQueue<string>();
        var load = SendAsync(server, answered, stop.Token);
        while (answered.Count < 50 || RecordSnapshot.Open(folder.Record).Size < 20)
            await Task.Delay(20, Cancel);
        var before = answered.ToList();
        var made = await new Backup(folder, TimeProvider.System, database).RunAsync(archive, withoutDatabase: false, Cancel);
        Assert.False(load.IsCompleted, "the load ended: nothing is shown of a backup beside it");
        await stop.CancelAsync();
        await load;
        Assert.Empty(Directory.GetFiles(_work, "*.segment"));
        return (archive, before, made);
    }

    private static async Task SendAsync(RunningServer server, ConcurrentQueue<string> answered, CancellationToken stop)
    {
        using var station = await TestStation.ConnectAsync(server.Gateway);
        // 4500 is a multiple of 90: what is sent a second time has the same digits.
        for (var hour = 0; !stop.IsCancellationRequested; hour++)
        {
            await station.SendAsync(TestStation.HourFrame(First.AddHours(hour % 4500), $"{hour % 90 + 1}.5"));
            Assert.Contains("CN=9014", await station.ReceiveAsync(TimeSpan.FromSeconds(60)), StringComparison.Ordinal);
            if (hour < 4500)
                answered.Enqueue($"{First.AddHours(hour):yyyy-MM-dd HH} {hour % 90 + 1}.5");
        }
    }

    // A restore killed in the midst of its rows leaves none; a backup killed leaves no archive. Each is stopped at its place by a lock.
    private async Task SurvivesKillsAsync(string archive, string database)
    {
        Run(database, "create table archive_journal(position bigint primary key, entry bytea not null) partition by range (position)");
        Run(database, "create function halt() returns trigger language plpgsql as 'begin if new.position = 20 then perform pg_advisory_xact_lock(20); end if; return new; end'");
        Run(database, "create trigger halt before insert on archive_journal for each row execute function halt()");
        await KilledAsync(database, "select pg_advisory_xact_lock(20)", ["restore", archive, "--data", Folder("killed").Path, "--rebuild-later", "--set", $"Archive:JournalDatabase={database}"]);
        Assert.Equal(0L, Run(database, "select count(*) from archive_journal"));
        Run(database, "drop trigger halt on archive_journal");

        var (code, output, error) = await Tool.QingjianAsync("restore", archive, "--data", Folder("tables").Path, "--rebuild-later", "--set", $"Archive:JournalDatabase={database}");
        Assert.True(code == 0, output + error);

        var second = Path.Combine(_work, "second.tar");
        await KilledAsync(database, "lock table archive_journal in access exclusive mode", ["backup", second, "--data", Folder("tables").Path, "--set", $"Archive:JournalDatabase={database}"]);
        Assert.False(File.Exists(second));
        var made = await new Backup(Folder("tables"), TimeProvider.System, database).RunAsync(second, withoutDatabase: false, Cancel);
        Assert.Equal(Run(database, "select max(position) from archive_journal"), made.JournalEntries);
    }

    private static async Task KilledAsync(string database, string halt, string[] arguments)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(Cancel);
        await using (var transaction = await connection.BeginTransactionAsync(Cancel))
        {
            await using var take = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of this test.
            take.CommandText = halt;
#pragma warning restore CA2100
            await take.ExecuteNonQueryAsync(Cancel);
            using var process = Tool.StartQingjian(arguments);
            while ((long)Run(database, "select count(*) from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())")! == 0)
            {
                Assert.False(process.HasExited, "it ended before it came to the lock");
                await Task.Delay(20, Cancel);
            }
            process.Kill();
            await process.WaitForExitAsync(Cancel);
        }
        // Its sessions notice when they speak to it again.
        while ((long)Run(database, "select count(*) from pg_stat_activity where datname = current_database() and application_name like 'qingjian%'")! > 0)
            await Task.Delay(20, Cancel);
    }

    private static async Task<IEnumerable<string>> HoursAsync(RunningServer server)
    {
        await server.CaughtUpAsync();
        var series = new SeriesKey(server.Stations.FindByCode("T-A01")!.Id, "a34004", Period.Hour, Statistic.Average);
        var values = await server.Observations.SeriesAsync(Scope.Everything, series, First, First.AddHours(4500), null, Cancel);
        return values.Select(value => $"{value.StartUtc:yyyy-MM-dd HH} {value.Digits}");
    }

    private static object? Digest(string database, long last) =>
        Run(database, FormattableString.Invariant($"select encode(sha256(string_agg(sha256(entry), ''::bytea order by position)), 'hex') from archive_journal where position <= {last}"));

    private DataFolder Folder(string name) => new(Path.Combine(_work, name));

    private static object? Run(string database, string sql)
    {
        using var connection = new NpgsqlConnection(database);
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of this test.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
