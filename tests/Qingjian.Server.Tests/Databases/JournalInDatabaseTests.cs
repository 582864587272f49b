using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Qingjian.Acquisition.Gateway;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Server.Backups;
using Qingjian.Server.Checkups;
using Qingjian.Server.Tests.Gateway;
using Qingjian.Testing;

namespace Qingjian.Server.Tests.Databases;

/// <summary>A server whose journal, observations and business data lie in PostgreSQL answers as one on files does, and another machine goes
/// on with nothing but the database and the keys.</summary>
public sealed class JournalInDatabaseTests
{
    private static readonly DateTimeOffset First = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // What SendAsync sends, as an officer would note it.
    private const string Expected = """
        00:00 35.5 rev 1 N
        01:00 36.5 rev 1 N
        02:00 99.1 rev 2 N
        03:00 38.5 rev 1 N
        sent 37.5, then 99.1; repeated 1; refused 1
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_frames_give_the_same_answers_on_files_and_in_a_database_and_another_machine_takes_over()
    {
        await using var database = await PostgresDatabase.CreateAsync();
        string[] settings = [$"--Archive:JournalDatabase={database.ConnectionString}", $"--Database:Postgres={database.ConnectionString}"];
        await using var files = await RunningServer.StartAsync(TestStation.Registration);
        Assert.Equal(Expected, await SendAsync(files));

        var folder = Directory.CreateTempSubdirectory("qingjian-test-").FullName;
        await using var tables = await RunningServer.StartAsync(folder, TimeProvider.System, [.. settings, $"--Archive:ObservationDatabase={database.ConnectionString}"], TestStation.Registration);
        Assert.Equal(Expected, await SendAsync(tables));
        Assert.False(Directory.Exists(Path.Combine(folder, "journal")));
        Assert.False(Directory.Exists(Path.Combine(folder, "store")));

        var second = await Assert.ThrowsAsync<IOException>(() => RunningServer.StartAsync(
            Directory.CreateTempSubdirectory("qingjian-test-").FullName, TimeProvider.System, [.. settings, "--Archive:JournalPatience=00:00:00.1"]));
        Assert.Contains("Another process appends", second.Message, StringComparison.Ordinal);
        var backup = await Assert.ThrowsAsync<BackupRefusedException>(() =>
            new Backup(new DataFolder(folder), TimeProvider.System).RunAsync(Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.tar"), withoutDatabase: true, Cancel));
        Assert.Contains("Archive:JournalDatabase", backup.Message, StringComparison.Ordinal);

        await IsExaminedAsync(tables, folder, database.ConnectionString);
        await RefusesToAnswerAsync(tables, database.ConnectionString);

        // Its machine is lost: another one has the keys and an empty folder, and keeps its observations in it.
        await tables.StopAsync();
        var other = Directory.CreateTempSubdirectory("qingjian-test-").FullName;
        CopyFolder(Path.Combine(folder, "keys"), Path.Combine(other, "keys"));
        await using var successor = await RunningServer.StartAsync(other, TimeProvider.System, settings);
        // The frame that was answered and the one that was kept in memory until the table was back came again: receipts.
        Assert.Equal(Expected.Replace("repeated 1", "repeated 3", StringComparison.Ordinal), await AnswersAsync(successor));
        using var station = await TestStation.ConnectAsync(successor.Gateway);
        await station.SendAsync(TestStation.HourFrame(First.AddHours(9), "41"));
        Assert.Contains("CN=9014", await station.ReceiveAsync(TimeSpan.FromSeconds(60)), StringComparison.Ordinal);
        Assert.Contains("09:00 41 rev 1", await AnswersAsync(successor), StringComparison.Ordinal);
    }

    // As qingjian doctor does beside it. What a commit is worth, the server of the tests decides.
    private static async Task IsExaminedAsync(RunningServer server, string folder, string database)
    {
        await server.CaughtUpAsync();
        while (RecordSnapshot.Open(Path.Combine(folder, "record")).Size == 0)
            await Task.Delay(20, Cancel);
        var found = await Checkup.RunAsync(
            new Patient { Data = new DataFolder(folder), Pages = server.Pages, Gateway = server.Gateway, IsRunning = true, Postgres = database, JournalDatabase = database, Disk = _ => (50L << 30, 100L << 30) }, Cancel);
        string[] parts = ["disk", "permissions", "keys", "certificate", "clock", "ports", "journal", "journal durability", "journal turn", "journal size", "database", "projections", "record"];
        Assert.Equal(parts, found.Select(one => one.Part));
        string[] ofJournal = ["clock", "journal", "journal turn", "journal size", "projections", "record"];
        Assert.All(found.Where(one => ofJournal.Contains(one.Part)), one => Assert.Equal((one.Part, Health.Good, (string?)null), (one.Part, one.Health, one.ToDo)));
        Assert.Contains("held by qingjian journal, session", found.Single(one => one.Part == "journal turn").Found, StringComparison.Ordinal);
    }

    // Hours, one sent again, one corrected, one with a wrong password: every answer is waited for.
    private static async Task<string> SendAsync(RunningServer server)
    {
        using var station = await TestStation.ConnectAsync(server.Gateway);
        byte[][] frames =
        [
            .. Enumerable.Range(0, 4).Select(hour => TestStation.HourFrame(First.AddHours(hour), $"{35 + hour}.5")),
            TestStation.HourFrame(First.AddHours(1), "36.5"),
            TestStation.HourFrame(First.AddHours(2), "99.1"),
        ];
        foreach (var frame in frames)
        {
            await station.SendAsync(frame);
            Assert.Contains("CN=9014", await station.ReceiveAsync(TimeSpan.FromSeconds(60)), StringComparison.Ordinal);
        }
        var before = server.LastPosition;
        await station.SendAsync(TestStation.HourFrame(First.AddHours(3), "1", password: "WRONG1"));
        await server.AppendedAsync(before);
        return await AnswersAsync(server);
    }

    // A frame that is not durable has no answer, also not one that leaves with the end of the connection.
    private static async Task RefusesToAnswerAsync(RunningServer server, string database)
    {
        using var station = await TestStation.ConnectAsync(server.Gateway);
        await station.SendAsync(TestStation.HourFrame(First, "35.5"));
        Assert.Contains("CN=9014", await station.ReceiveAsync(TimeSpan.FromSeconds(60)), StringComparison.Ordinal);
        Run(database, "alter table archive_journal rename to archive_elsewhere");
        await station.SendAsync(TestStation.HourFrame(First, "35.5"));
        Assert.Null(await station.ReceiveAsync(TimeSpan.FromSeconds(60)));
        Run(database, "alter table archive_elsewhere rename to archive_journal");
        while (server.Services.GetRequiredService<Journal>().HasFailed)
            await Task.Delay(20, Cancel);
    }

    private static void Run(string database, string sql)
    {
        using var connection = new NpgsqlConnection(database);
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of this test.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static async Task<string> AnswersAsync(RunningServer server)
    {
        await server.CaughtUpAsync();
        var series = new SeriesKey(server.Stations.FindByCode("T-A01")!.Id, "a34004", Period.Hour, Statistic.Average);
        var inForce = await server.Observations.SeriesAsync(Scope.Everything, series, First, First.AddDays(1), null, Cancel);
        var corrected = await server.Observations.RevisionsAsync(Scope.Everything, series, First.AddHours(2), Cancel);
        var repeats = await server.Observations.RepeatsAsync(Scope.Everything, series.StationId, Period.Hour, First, First.AddDays(1), Cancel);
        var refused = await server.RefusedAsync((byte)RefusalReason.WrongPassword);
        return string.Join('\n', inForce.Select(value => $"{value.StartUtc:HH:mm} {value.Digits} rev {value.Revision} {value.Mark}"))
            + $"\nsent {string.Join(", then ", corrected.Select(value => value.Digits))}; repeated {repeats}; refused {refused}";
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
