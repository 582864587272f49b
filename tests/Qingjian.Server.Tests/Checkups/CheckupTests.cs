using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Qingjian.Archive;
using Qingjian.Server.Backups;
using Qingjian.Server.Checkups;
using Qingjian.Server.Tests.Backups;
using Qingjian.Server.Tests.Gateway;

namespace Qingjian.Server.Tests.Checkups;

/// <summary>Each examination on a folder that a real server left, whole and harmed.</summary>
public sealed class CheckupTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qingjian-doctor-").FullName;
    private readonly int _free = Kills.DrillPorts.FreePort();

    private DataFolder Data => new(_folder);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Patient Patient => new()
    {
        Data = Data,
        Pages = new Uri($"http://127.0.0.1:{_free}"),
        Gateway = new IPEndPoint(IPAddress.Loopback, 0),
        IsRunning = false,
        Disk = _ => (50L << 30, 100L << 30),
    };

    public async ValueTask InitializeAsync()
    {
        var server = await RunningServer.StartAsync(_folder, TimeProvider.System, TestStation.Registration);
        using (var station = await TestStation.ConnectAsync(server.Gateway))
            await station.Stream.WriteAsync(TestStation.HourFrame(TimeProvider.System.GetUtcNow().AddHours(-3), "35"), Cancel);
        var record = Path.Combine(Data.Record, "checkpoint");
        while (!File.Exists(record))
            await Task.Delay(20, Cancel);
        await server.CaughtUpAsync();
        await server.StopAsync();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return default;
    }

    [Fact]
    public async Task A_folder_that_a_server_left_is_good_in_every_part()
    {
        var found = await Checkup.RunAsync(Patient, Cancel);
        Assert.DoesNotContain(found, diagnosis => diagnosis.Health != Health.Good);
        Assert.Equal(["disk", "permissions", "keys", "certificate", "clock", "ports", "journal", "database", "projections", "record"], found.Select(diagnosis => diagnosis.Part));
    }

    [Theory]
    [InlineData(1L << 29, "Bad")]
    [InlineData(5L << 30, "Doubtful")]
    public async Task A_full_disk_is_found(long free, string health) =>
        await FindsAsync("disk", Enum.Parse<Health>(health), "GB free", Patient with { Disk = _ => (free, 100L << 30) });

    [Fact]
    public async Task A_file_that_its_owner_may_not_write_is_found()
    {
        if (OperatingSystem.IsWindows())
            return;
        File.SetUnixFileMode(Data.Database, UnixFileMode.UserRead);
        await FindsAsync("permissions", Health.Bad, Data.Database);
    }

    [Fact]
    public async Task A_key_that_others_may_read_is_found()
    {
        if (OperatingSystem.IsWindows())
            return;
        var key = Path.Combine(Data.Keys, "record-signing.key");
        File.SetUnixFileMode(Data.Keys, File.GetUnixFileMode(Data.Keys) | UnixFileMode.OtherExecute);
        foreach (var file in Directory.GetFiles(Data.Keys))
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.Equal(Health.Good, (await ExamineAsync("keys")).Health);
        File.SetUnixFileMode(key, File.GetUnixFileMode(key) | UnixFileMode.OtherRead);
        await FindsAsync("keys", Health.Bad, key);
    }

    [Fact]
    public async Task A_missing_key_is_found()
    {
        File.Delete(Path.Combine(Data.Keys, "record-salting.key"));
        await FindsAsync("keys", Health.Bad, "'record-salting.key' is missing");
    }

    [Theory]
    [InlineData(-1, "Bad", "it has expired")]
    [InlineData(29, "Doubtful", "28 days are left")]
    public async Task A_certificate_is_told_of_thirty_days_before_it_ends(int days, string health, string found)
    {
        using var files = new TestCertificate(TimeProvider.System.GetUtcNow().AddDays(days));
        await FindsAsync("certificate", Enum.Parse<Health>(health), found, Patient with { Tls = files.Options });
        files.Renew(TimeProvider.System.GetUtcNow().AddDays(31));
        Assert.Equal(Health.Good, (await ExamineAsync("certificate", Patient with { Tls = files.Options })).Health);
    }

    [Fact]
    public async Task A_certificate_that_cannot_be_read_is_found()
    {
        var missing = Path.Combine(_folder, "no.pem");
        await FindsAsync("certificate", Health.Bad, $"Tls:CertificateFile '{missing}' cannot be read", Patient with { Tls = new() { Gateway = "127.0.0.1:0", CertificateFile = missing } });
    }

    [Fact]
    public async Task A_clock_that_went_back_is_found() =>
        await FindsAsync("clock", Health.Bad, "the newest entry was received 0.00:", Patient with { Time = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddHours(-1)) });

    [Fact]
    public async Task A_port_that_another_program_has_is_found()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        await FindsAsync("ports", Health.Bad, $"{other.LocalEndpoint} is in use by another program", Patient with { Gateway = (IPEndPoint)other.LocalEndpoint });
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_found() =>
        await FindsAsync("ports", Health.Bad, "does not answer", Patient with { IsRunning = true });

    [Fact]
    public async Task An_entry_torn_by_a_crash_is_told_and_its_bytes_counted()
    {
        await using (var segment = new FileStream(Segment, FileMode.Append))
            segment.Write(new byte[30]);
        await FindsAsync("journal", Health.Doubtful, "behind it 30 bytes of an entry");
    }

    [Fact]
    public async Task A_damaged_journal_is_found()
    {
        var bytes = await File.ReadAllBytesAsync(Segment, Cancel);
        bytes[24 + 30] ^= 1;
        await File.WriteAllBytesAsync(Segment, bytes, Cancel);
        await FindsAsync("journal", Health.Bad, "the entry at position 1 fails its CRC-32");
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_found()
    {
        Execute("""insert into "__EFMigrationsHistory" values ('29990101000000_Tomorrow', '99')""");
        await FindsAsync("database", Health.Bad, "'29990101000000_Tomorrow', which this program does not know");
    }

    [Fact]
    public async Task A_database_that_lacks_a_migration_is_found()
    {
        Execute("""delete from "__EFMigrationsHistory" where MigrationId like '%_Initial'""");
        await FindsAsync("database", Health.Doubtful, "_Initial'");
    }

    [Fact]
    public async Task A_damaged_database_is_found()
    {
        // What the write-ahead log still holds would stand in for the damaged pages.
        Execute("pragma wal_checkpoint(truncate)", rows: 0);
        await using (var file = new FileStream(Data.Database, FileMode.Open))
            file.Write(new byte[8192]);
        await FindsAsync("database", Health.Bad, "qingjian.sqlite");
    }

    [Fact]
    public async Task A_database_server_that_is_not_there_is_found() =>
        await FindsAsync("database", Health.Bad, "PostgreSQL does not answer", Patient with { Postgres = $"Host=127.0.0.1;Port={_free};Username=x;Database=x;Timeout=3" });

    [Fact]
    public async Task A_journal_that_ends_before_the_record_is_found()
    {
        File.Delete(Segment);
        await FindsAsync("projections", Health.Bad, "the journal ends before what was derived from it");
        await FindsAsync("record", Health.Bad, "JournalShorter: 0 < ");
    }

    [Fact]
    public async Task A_record_that_is_far_behind_is_found()
    {
        var tiny = new NewEntry { Kind = EntryKind.Refused, ReceivedUtc = TimeProvider.System.GetUtcNow(), Payload = new ReadOnlySequence<byte>([1]) };
        await using (var journal = Journal.Open(new JournalOptions { Folder = Data.Journal, CompressesClosedSegments = false }, NullLogger.Instance))
            for (var i = 0; i < 1_000_100; i++)
                journal.Append(tiny);
        await FindsAsync("projections", Health.Doubtful, "journal at 1000");
    }

    [Fact]
    public async Task A_changed_tile_is_found()
    {
        // The widest partial tile of leaves: a narrower one belongs to the checkpoint before.
        var tile = Directory.GetFiles(Path.Combine(Data.Record, "tile", "0"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetDirectoryName(file)!.EndsWith(".p", StringComparison.Ordinal))
            .MaxBy(file => int.Parse(Path.GetFileName(file), System.Globalization.CultureInfo.InvariantCulture))!;
        var bytes = await File.ReadAllBytesAsync(tile, Cancel);
        bytes[5] ^= 1;
        await File.WriteAllBytesAsync(tile, bytes, Cancel);
        await FindsAsync("record", Health.Bad, "RootDiffers");
    }

    [Fact]
    public async Task The_command_ends_with_1_when_something_is_bad_and_says_it_as_json()
    {
        var free = $"http://127.0.0.1:{_free}";
        var well = await Tool.QingjianAsync("doctor", "--data", _folder, "--http", free, "--gateway", "127.0.0.1:0");
        Assert.True(well.Code == 0, well.Output + well.Error);
        File.Delete(Path.Combine(Data.Keys, "record-salting.key"));
        var (code, output, error) = await Tool.QingjianAsync("doctor", "--data", _folder, "--http", free, "--gateway", "127.0.0.1:0", "--json");
        Assert.Equal((1, ""), (code, error));
        var keys = JsonDocument.Parse(output).RootElement.EnumerateArray().Single(diagnosis => diagnosis.GetProperty("part").GetString() == "keys");
        Assert.Equal("Bad", keys.GetProperty("health").GetString());
        Assert.Contains("backup", keys.GetProperty("toDo").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, (await Tool.QingjianAsync("doctor", "--data", Data.Keys)).Code);
    }

    [Fact]
    public async Task A_running_server_is_asked_itself()
    {
        await using var server = await RunningServer.StartAsync(_folder + "-live", TimeProvider.System, TestStation.Registration);
        await server.CaughtUpAsync();
        var found = await Checkup.RunAsync(
            Patient with { Data = new DataFolder(_folder + "-live"), Pages = server.Pages, Gateway = server.Gateway, IsRunning = true }, Cancel);
        Assert.DoesNotContain(found, diagnosis => diagnosis.Health == Health.Bad);
        Assert.Contains("the gateway", found.Single(diagnosis => diagnosis.Part == "ports").Found, StringComparison.Ordinal);
        Assert.Contains("only the running server knows", found.Single(diagnosis => diagnosis.Part == "projections").Found, StringComparison.Ordinal);
    }

    private string Segment => Directory.GetFiles(Data.Journal, "*.qjl").Single();

    private async Task<Diagnosis> ExamineAsync(string part, Patient? patient = null) =>
        (await Checkup.RunAsync(patient ?? Patient, Cancel)).Single(diagnosis => diagnosis.Part == part);

    private async Task FindsAsync(string part, Health health, string found, Patient? patient = null)
    {
        var diagnosis = await ExamineAsync(part, patient);
        Assert.Equal(health, diagnosis.Health);
        Assert.Contains(found, diagnosis.Found, StringComparison.Ordinal);
        Assert.NotNull(diagnosis.ToDo);
    }

    private void Execute(string sql, int rows = 1)
    {
        using var connection = new SqliteConnection($"Data Source={Data.Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(rows, command.ExecuteNonQuery());
    }
}
