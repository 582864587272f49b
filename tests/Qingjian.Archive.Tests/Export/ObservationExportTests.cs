using System.Security.Cryptography;
using System.Text.Json;
using DuckDB.NET.Data;
using Qingjian.Hj212;
using Qingjian.Kernel;
using static Qingjian.Archive.Tests.ArchiveHarness;

namespace Qingjian.Archive.Tests.Export;

public sealed class ObservationExportTests : IDisposable
{
    private static readonly DateTimeOffset Decided = Noon.AddDays(1);
    private readonly string _folder = Directory.CreateTempSubdirectory("qingjian-export-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Through_closed_and_open_months_the_rows_are_those_of_an_independent_reading()
    {
        await using var archive = new ArchiveHarness();
        await using var db = new SqliteTestDb();
        await FillAsync(archive, db);

        var manifest = await ExportAsync(archive, db, Hours(Noon.AddDays(-40), Noon.AddDays(40)));

        // Entered by hand: the hours of FillAsync in order, the corrected one with its second number, the refused one marked.
        Assert.Equal(
            ["2026-02-27T12:00:00+08:00 77 2 Valid", "2026-02-27T13:00:00+08:00 21 1 Valid", "2026-03-01T12:00:00+08:00 35.0 1 Invalid", "2026-03-01T13:00:00+08:00 36 1 Valid"],
            Csv().Where(row => row[0] == "S7").Select(row => $"{row[4]} {row[5]} {row[9]} {row[15]}"));
        // Station 8 sends minutes only: its hour is computed from 45 of 60.
        Assert.Equal(["S8 RolledUp 45 60"], Csv().Where(row => row[0] == "S8").Select(row => $"{row[0]} {row[10]} {row[11]} {row[12]}"));
        var effective = await Effective(archive, db).SeriesAsync(Scope.Everything, Pm25(), Noon.AddDays(-40), Noon.AddDays(40), Noon.AddDays(30), Cancel);
        Assert.Equal(effective.Select(value => $"{value.Observed.Digits} {value.Standing}"), Csv().Where(row => row[0] == "S7").Select(row => $"{row[5]} {row[15]}"));
        Assert.Equal((5L, 4L, 1L), (manifest.Rows, manifest.Stations.Single(station => station.Code == "S7").Rows, manifest.Stations.Single(station => station.Code == "S8").Rows));
    }

    [Fact]
    public async Task Parquet_read_by_another_program_is_the_CSV_row_by_row()
    {
        await using var archive = new ArchiveHarness();
        await using var db = new SqliteTestDb();
        await FillAsync(archive, db);
        await ExportAsync(archive, db, Hours(Noon.AddDays(-40), Noon.AddDays(40)) with { Periods = [Period.Hour, Period.Minute] });

        var fromCsv = Csv().Select(row => $"{row[0]} {row[2]} {DateTimeOffset.Parse(row[4], null).ToUnixTimeMilliseconds()} {row[5]} {row[6]} {row[9]} {DateTimeOffset.Parse(row[13], null).ToUnixTimeMilliseconds()} {row[14]} {row[16]}").ToList();
        Assert.Equal(50, fromCsv.Count);
        using var store = new DuckDBConnection("Data Source=:memory:");
        store.Open();
        using var command = store.CreateCommand();
        command.CommandText = $"select station || ' ' || period || ' ' || epoch_ms(start) || ' ' || coalesce(value, '') || ' ' || unit || ' ' || revision || ' ' || epoch_ms(received) || ' ' || journal_position || ' ' || coalesce(decision::varchar, '') from read_parquet('{_folder}/observations.parquet')";
        using var reader = command.ExecuteReader();
        var fromParquet = new List<string>();
        while (reader.Read())
            fromParquet.Add(reader.GetString(0));
        Assert.Equal(fromCsv, fromParquet);
    }

    [Fact]
    public async Task The_manifest_names_every_file_with_its_hash_and_comes_last()
    {
        await using var archive = new ArchiveHarness();
        await using var db = new SqliteTestDb();
        await FillAsync(archive, db);
        await ExportAsync(archive, db, Hours(Noon.AddDays(-40), Noon.AddDays(40)));

        using var manifest = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(_folder, "manifest.json"), Cancel));
        var root = manifest.RootElement;
        Assert.Equal(("qingjian-export/1", "lin", 5L), (root.GetProperty("format").GetString(), root.GetProperty("by").GetString(), root.GetProperty("rows").GetInt64()));
        Assert.Equal(archive.Journal.DurablePosition, root.GetProperty("appliedPosition").GetInt64());
        Assert.Equal("checkpoint as signed", root.GetProperty("record").GetString());
        foreach (var file in root.GetProperty("files").EnumerateArray())
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(_folder, file.GetProperty("name").GetString()!), Cancel);
            Assert.Equal(bytes.LongLength, file.GetProperty("bytes").GetInt64());
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.GetProperty("sha256").GetString());
        }
        Assert.Equal(2, root.GetProperty("files").GetArrayLength());
        var header = (await File.ReadAllLinesAsync(Path.Combine(_folder, "observations.csv"), Cancel))[0].TrimStart('\uFEFF').Split(',');
        Assert.Equal(header, root.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task As_of_a_past_moment_revisions_and_decisions_are_those_of_then()
    {
        await using var archive = new ArchiveHarness();
        await using var db = new SqliteTestDb();
        await FillAsync(archive, db);
        var selection = Hours(Noon.AddDays(-40), Noon.AddDays(40)) with { Stations = ["S7"], Form = ExportForm.Csv };

        await ExportAsync(archive, db, selection with { AsOfUtc = Decided.AddTicks(-1) });
        Assert.Equal(["20 Valid", "21 Valid", "35.0 Valid", "36 Valid"], Csv().Select(row => $"{row[5]} {row[15]}"));
        await ExportAsync(archive, db, selection with { AsOfUtc = Noon.AddDays(6) });
        Assert.Equal(["77 Valid", "21 Valid", "35.0 Invalid", "36 Valid"], Csv().Select(row => $"{row[5]} {row[15]}"));
    }

    [Fact]
    public async Task Raw_has_every_revision_and_nothing_that_was_computed()
    {
        await using var archive = new ArchiveHarness();
        await using var db = new SqliteTestDb();
        await FillAsync(archive, db);
        await ExportAsync(archive, db, Hours(Noon.AddDays(-40), Noon.AddDays(40)) with { Content = ExportContent.Raw, Form = ExportForm.Csv });
        Assert.Equal(["20 1 ", "77 2 ", "21 1 ", "35.0 1 ", "36 1 "], Csv().Select(row => $"{row[5]} {row[9]} {row[15]}"));
    }

    [Fact]
    public async Task Nothing_outside_the_askers_scope_is_exported_or_named()
    {
        await using var archive = new ArchiveHarness();
        await using var db = new SqliteTestDb();
        await FillAsync(archive, db);
        var selection = Hours(Noon.AddDays(-40), Noon.AddDays(40));
        var elsewhere = new Scope("88/", null);

        var manifest = await Export(archive, db).RunAsync(elsewhere, selection, "lin", _folder, _ => { }, Cancel);
        Assert.Equal((0L, 0), (manifest.Rows, manifest.Stations.Count));
        Assert.Empty(Csv());
        Assert.Contains("'S7'", Export(archive, db).Check(selection with { Stations = ["S7"] }, elsewhere)["stations"][0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_export_leaves_no_manifest()
    {
        await using var archive = new ArchiveHarness();
        await using var db = new SqliteTestDb();
        await FillAsync(archive, db);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Export(archive, db).RunAsync(
            Scope.Everything, Hours(Noon.AddDays(-40), Noon.AddDays(40)), "lin", _folder, _ => stop.Cancel(), stop.Token));
        Assert.False(File.Exists(Path.Combine(_folder, "manifest.json")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // February is closed and has a late correction behind the closed file; March is open and has a decision.
    private static async Task FillAsync(ArchiveHarness archive, SqliteTestDb db)
    {
        archive.Hour(Noon.AddDays(-2), "20");
        archive.Hour(Noon.AddDays(-2).AddHours(1), "21");
        archive.Hour(Noon, "35.0");
        archive.Hour(Noon.AddHours(1), "36");
        for (var minute = 0; minute < 45; minute++)
            archive.Minute(Noon.AddMinutes(minute), $"{minute}");
        await archive.Project();
        await archive.CloseMonth(202602);
        archive.Upload(Commands.HourData, Noon.AddDays(-2), "a34004-Avg=77,a34004-Flag=N", received: Noon.AddDays(5));
        await archive.Project();
        Exclusions.Put(db, new(SendsHours, "a34004", Noon, Noon.AddHours(1), Standing.Invalid, 1, Decided));
        await db.SaveChangesAsync(Cancel);
    }

    private static ExportSelection Hours(DateTimeOffset from, DateTimeOffset to) =>
        new([], null, ["a34004"], [Period.Hour], from, to, Noon.AddDays(30), ExportContent.Effective, ExportForm.Both);

    private static EffectiveReader Effective(ArchiveHarness archive, SqliteTestDb db) => new(archive.Reader, archive.Stations, db);

    private static ObservationExport Export(ArchiveHarness archive, SqliteTestDb db) =>
        new(Effective(archive, db), archive.Reader, () => "checkpoint as signed", archive.Journal, archive.Stations, TimeProvider.System);

    private Task<ExportManifest> ExportAsync(ArchiveHarness archive, SqliteTestDb db, ExportSelection selection) =>
        Export(archive, db).RunAsync(Scope.Everything, selection, "lin", _folder, _ => { }, Cancel);

    private string[][] Csv() => [.. File.ReadAllLines(Path.Combine(_folder, "observations.csv")).Skip(1).Select(line => line.Split(','))];
}
