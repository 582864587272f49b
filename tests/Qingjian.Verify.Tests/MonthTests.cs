using Qingjian.Verify.Tests.Hosting;

namespace Qingjian.Verify.Tests;

/// <summary>A month of a folder that the real rooms made, whole and harmed by somebody who makes every CRC-32 fit again; on the
/// plain and on the compressed segment.</summary>
public sealed class MonthTests : IDisposable
{
    private const string Month = "2026-11";
    private readonly DataFolder _data;
    private readonly string _folder;

    public MonthTests(DataFolder data) => (_data, _folder) = (data, data.Copy());

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_whole_month_is_well_and_counted_by_kind()
    {
        var (code, output, error) = await CheckAsync(Month);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains($"month {Month}: {_data.Size} entries at positions 1 to {_data.Size}", output, StringComparison.Ordinal);
        foreach (var line in new[] { "  frames: 24", "  refused: 300", "  links up: 1", "  decisions: 3" })
            Assert.Contains(line, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_month_has_no_entry_and_needs_no_segment()
    {
        var (code, output, _) = await CheckAsync("2025-03");
        Assert.Equal(0, code);
        Assert.Contains("month 2025-03: 0 entries", output, StringComparison.Ordinal);
        Assert.Contains("in 0 segments", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*.qjl")]
    [InlineData("*.qjz")]
    public async Task A_rewritten_entry_is_named(string form)
    {
        var position = Harm(form, (entries, at) => entries[at] = SegmentForge.Changed(entries[at]));
        await FindsAsync($"WRONG leaves: leaf {position - 1}: it is not the hash of the journal entry at position {position}");
    }

    [Theory]
    [InlineData("*.qjl")]
    [InlineData("*.qjz")]
    public async Task A_dropped_entry_is_named(string form)
    {
        var position = Harm(form, (entries, at) => entries.RemoveAt(at));
        await FindsAsync($"the entry at position {position} was dropped");
    }

    // Those behind move up: the journal is whole in itself, and one short.
    [Theory]
    [InlineData("*.qjl")]
    [InlineData("*.qjz")]
    public async Task A_dropped_entry_whose_gap_was_closed_is_named(string form)
    {
        var position = Harm(form, (entries, at) =>
        {
            entries.RemoveAt(at);
            for (var i = at; i < entries.Count; i++)
                entries[i] = SegmentForge.At(entries[i], SegmentForge.PositionOf(entries[i]) - 1);
        });
        await FindsAsync($"WRONG leaves: leaf {position - 1}: it is not the hash", form == "*.qjl" ? "the last 1 were cut off" : "cannot be read");
    }

    [Theory]
    [InlineData("*.qjl")]
    [InlineData("*.qjz")]
    public async Task Reordered_entries_are_named(string form)
    {
        var position = Harm(form, (entries, at) => (entries[at], entries[at + 1]) = (entries[at + 1], entries[at]));
        var output = await FindsAsync($"the entry at position {position}", $"stands behind that at position {position + 1}: they were reordered");
        Assert.DoesNotContain("dropped", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*.qjl")]
    [InlineData("*.qjz")]
    public async Task Entries_whose_contents_changed_places_are_both_named(string form)
    {
        var position = Harm(form, (entries, at) =>
        {
            var (one, other) = (SegmentForge.PositionOf(entries[at]), SegmentForge.PositionOf(entries[at + 1]));
            (entries[at], entries[at + 1]) = (SegmentForge.At(entries[at + 1], one), SegmentForge.At(entries[at], other));
        });
        await FindsAsync($"WRONG leaves: leaf {position - 1}:", $"WRONG leaves: leaf {position}:");
    }

    [Theory]
    [InlineData("*.qjl")]
    [InlineData("*.qjz")]
    public async Task An_entry_put_in_a_second_time_is_named(string form)
    {
        var position = Harm(form, (entries, at) => entries.Insert(at + 1, entries[at]));
        await FindsAsync($"the entry at position {position}", "stands there a second time");
    }

    [Theory]
    [InlineData("*.qjl")]
    [InlineData("*.qjz")]
    public async Task A_flipped_bit_is_named(string form)
    {
        var position = Harm(form, (entries, at) => entries[at][70] ^= 1);
        await FindsAsync($"the entry at position {position}", "fails its CRC-32");
    }

    [Fact]
    public async Task A_segment_that_is_gone_is_named()
    {
        File.Delete(Segment("*.qjz"));
        await FindsAsync("before it are missing");
    }

    [Fact]
    public async Task A_changed_tile_above_the_leaves_is_named()
    {
        var tile = Path.Combine(_folder, "record", "tile", "0", "000");
        var bytes = await File.ReadAllBytesAsync(tile, TestContext.Current.CancellationToken);
        bytes[9] ^= 1;
        await File.WriteAllBytesAsync(tile, bytes, TestContext.Current.CancellationToken);
        await FindsAsync("WRONG tiles: tile/0/000: it is not what tile/1/000.p/1 says");
    }

    [Theory]
    [InlineData("*.qjl")]
    [InlineData("*.qjz")]
    public async Task An_expired_entry_keeps_its_hash_and_the_record_holds(string form)
    {
        Harm(form, (entries, at) => entries[at] = SegmentForge.Expired(entries[at], LeafOf(SegmentForge.PositionOf(entries[at])), policy: 326));
        foreach (var check in new[] { CheckAsync(Month), Verifier.RunAsync("data", _folder, "--key", _data.Key) })
        {
            var (code, output, _) = await check;
            Assert.True(code == 0, output);
            Assert.Contains("expired, hash kept: 1 entries, under the policy at position 326", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_entry_that_expired_with_another_hash_or_without_a_policy_is_named()
    {
        var position = Harm("*.qjl", (entries, at) => entries[at] = SegmentForge.Expired(entries[at], new byte[32], policy: 326));
        await FindsAsync($"WRONG leaves: leaf {position - 1}: it is not the hash");
        Harm("*.qjl", (entries, at) => entries[at] = SegmentForge.Expired(entries[at], LeafOf(position), policy: 0));
        await FindsAsync("expired without a policy");
    }

    [Fact]
    public async Task A_decision_may_not_expire()
    {
        Harm("*.qjl", (entries, _) => entries[^1] = SegmentForge.Expired(entries[^1], LeafOf(SegmentForge.PositionOf(entries[^1])), policy: 1));
        await FindsAsync("says that it expired, but is of kind ");
    }

    [Theory]
    [InlineData("2026")]
    [InlineData("2026-13")]
    public async Task What_is_no_month_is_refused(string month) => Assert.Equal(2, (await CheckAsync(month)).Code);

    private string Segment(string form) => Directory.GetFiles(Path.Combine(_folder, "journal"), form).Single();

    // Does it to an entry amid the segment that is a frame or a refusal; its position.
    private long Harm(string form, Action<List<byte[]>, int> harm)
    {
        var position = 0L;
        SegmentForge.Rewrite(Segment(form), entries =>
        {
            const int At = 9;
            position = SegmentForge.PositionOf(entries[At]);
            harm(entries, At);
            return entries;
        });
        return position;
    }

    private byte[] LeafOf(long position)
    {
        var (tile, at) = ((position - 1) / 256, (int)((position - 1) % 256) * 32);
        var folder = Path.Combine(_folder, "record", "tile", "0");
        var file = File.Exists(Path.Combine(folder, $"{tile:D3}")) ? Path.Combine(folder, $"{tile:D3}") : Directory.GetFiles(Path.Combine(folder, $"{tile:D3}.p")).Order(StringComparer.Ordinal).Last();
        return File.ReadAllBytes(file)[at..(at + 32)];
    }

    private Task<(int Code, string Output, string Error)> CheckAsync(string month) => Verifier.RunAsync("month", _folder, month, "--key", _data.Key);

    private async Task<string> FindsAsync(params string[] messages)
    {
        var (code, output, error) = await CheckAsync(Month);
        Assert.Equal((1, ""), (code, error));
        foreach (var message in messages)
            Assert.Contains(message, output, StringComparison.Ordinal);
        return output;
    }
}
