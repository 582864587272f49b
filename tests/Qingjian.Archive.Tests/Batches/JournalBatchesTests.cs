using System.Text;
using Qingjian.Kernel;
using static Qingjian.Archive.Tests.ArchiveHarness;

namespace Qingjian.Archive.Tests.Batches;

public sealed class JournalBatchesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_lines_that_were_not_refused_become_values_and_a_rebuild_gives_the_same()
    {
        await using var archive = new ArchiveHarness();
        Append(archive, [2], Line("12:00", "35.0"), Line("13:00", "99"), Line("14:00", "null", "\"mark\":\"D\""));
        await archive.Project();
        await AssertValues(archive);

        await archive.Store.RebuildAsync(archive.Journal, _ => { }, TimeProvider.System, Cancel);
        await AssertValues(archive);
    }

    [Fact]
    public async Task The_same_content_by_another_way_adds_no_value_and_other_content_is_a_revision()
    {
        await using var archive = new ArchiveHarness();
        archive.Hour(Noon, "35");
        Append(archive, [], Line("12:00", "35", "\"mark\":\"N\""));
        await archive.Project();
        Assert.Equal(1, Assert.Single(await archive.Values()).Revision);

        Append(archive, [], Line("12:00", "36", "\"mark\":\"N\""));
        await archive.Project();
        var value = Assert.Single(await archive.Values());
        Assert.Equal((2, "36"), (value.Revision, value.Digits.ToString()));
    }

    [Fact]
    public async Task A_unit_that_differs_by_a_power_of_ten_is_converted_without_losing_a_digit()
    {
        await using var archive = new ArchiveHarness();
        Append(archive, [], Line("12:00", "0.0350", "\"unit\":\"mg/m3\""));
        await archive.Project();
        Assert.Equal("12:00=35.0", await archive.Digits());
    }

    [Fact]
    public async Task The_origin_of_a_value_shows_its_own_line_only()
    {
        await using var archive = new ArchiveHarness();
        Append(archive, [], Line("12:00", "35"), Line("13:00", "77"));
        await archive.Project();
        var origin = await archive.Reader.FrameBehindAsync(Scope.Everything, Pm25(), Noon, 1, Cancel);
        Assert.Contains(Line("12:00", "35"), origin!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("77", origin.Text, StringComparison.Ordinal);
        Assert.Contains("http; 市平台", origin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_of_stations_that_are_not_reached_are_kept_and_give_nothing()
    {
        await using var archive = new ArchiveHarness();
        var lines = new[] { Bytes(Line("12:00", "35")) };
        var position = archive.Journal.AppendBatch(0, 0, new("http", "市平台", "00", [1], [1]), lines, "10.0.0.9", Noon.ToUniversalTime());
        await archive.Project();
        Assert.Empty(await archive.Values());
        Assert.Equal(0, archive.Store.SetAsideCount);
        Assert.True(archive.Journal.TryRead(position, out var entry));
        Assert.Contains("\"value\":35", Encoding.UTF8.GetString(entry.Payload.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_comes_out_of_its_parts_as_it_went_in()
    {
        await using var archive = new ArchiveHarness();
        var content = new byte[JournalFiles.PartBytes * 2 + 17];
        new Random(1).NextBytes(content);
        var last = archive.Journal.AppendFile("小时值.csv", content, "officer", Noon.ToUniversalTime());
        await archive.Project();
        var read = new List<byte>();
        for (var position = last - 2; position <= last; position++)
        {
            Assert.True(archive.Journal.TryRead(position, out var entry));
            Assert.Equal(EntryKind.FilePart, entry.Kind);
            var head = entry.Payload.Span.IndexOf((byte)'\n');
            Assert.Equal($"小时值.csv\t{3 - (last - position)}/3", Encoding.UTF8.GetString(entry.Payload.Span[..head]));
            read.AddRange(entry.Payload.Span[(head + 1)..]);
        }
        Assert.Equal(content, read);
    }

    private static async Task AssertValues(ArchiveHarness archive)
    {
        var values = await archive.Values();
        Assert.Equal(["12:00 35.0 - None", "14:00  D Empty"], values.Select(value =>
            $"{value.StartUtc.ToBeijing():HH:mm} {value.Digits} {(value.Mark == 0 ? '-' : value.Mark)} {value.Fault}"));
        Assert.Equal(0, archive.Store.SetAsideCount);
    }

    private static void Append(ArchiveHarness archive, int[] refused, params string[] lines) => archive.Journal.AppendBatch(
        SendsHours, 1, new("http", "市平台", "00", [.. Enumerable.Range(1, lines.Length)], refused), [.. lines.Select(Bytes)], "10.0.0.9", Noon.ToUniversalTime());

    private static string Line(string clock, string value, string? more = null) =>
        $$"""{"station":"S7","parameter":"a34004","period":"hour","start":"2026-03-01T{{clock}}","value":{{value}}{{(more is null ? "" : "," + more)}}}""";

    private static ReadOnlyMemory<byte> Bytes(string line) => Encoding.UTF8.GetBytes(line);
}
