using System.Buffers.Binary;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Qingjian.Verify.Tests.Hosting;

namespace Qingjian.Verify.Tests;

/// <summary>Every harm is done to a copy of a folder that the real rooms made; the tool must name it.</summary>
public sealed class DataTests : IDisposable
{
    private readonly DataFolder _data;
    private readonly string _folder;

    public DataTests(DataFolder data) => (_data, _folder) = (data, data.Copy());

    private string Packed => Directory.GetFiles(In("journal"), "*.qjz").Single();

    private string Plain => Directory.GetFiles(In("journal"), "*.qjl").Single();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_clean_folder_passes()
    {
        var (code, output, error) = await CheckAsync();
        Assert.Equal((0, ""), (code, error));
        Assert.Contains($"journal: {_data.Size} entries", output, StringComparison.Ordinal);
        Assert.Contains("decisions: 3 in the database", output, StringComparison.Ordinal);
        Assert.Contains("issue events: 3 in the database", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flipped_byte_in_a_plain_segment_is_named_with_segment_and_position()
    {
        var (position, offset) = EntryOf(Plain, 5);
        Flip(Plain, offset + 70);
        await FindsAsync($"WRONG journal: {Path.GetFileName(Plain)}: the entry at position {position} (byte {offset}) fails its CRC-32");
    }

    [Fact]
    public async Task An_entry_changed_with_its_crc_is_named_as_a_leaf()
    {
        var (position, offset) = EntryOf(Plain, 5);
        var bytes = await File.ReadAllBytesAsync(Plain, TestContext.Current.CancellationToken);
        var size = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(offset + 4));
        // A forger who knows the format: one digit of the value, and the CRC-32 made anew.
        bytes[offset + size - 16] ^= 1;
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(offset), System.IO.Hashing.Crc32.HashToUInt32(bytes.AsSpan(offset + 4, size - 4)));
        await File.WriteAllBytesAsync(Plain, bytes, TestContext.Current.CancellationToken);
        await FindsAsync($"WRONG leaves: leaf {position - 1}: it is not the hash of the journal entry at position {position}");
    }

    [Fact]
    public async Task A_flipped_byte_in_a_compressed_segment_is_named_with_segment_and_positions()
    {
        Flip(Packed, 200_000);
        var output = await FindsAsync($"WRONG journal: {Path.GetFileName(Packed)}: the block of positions ");
        // Noise does not compress, so an entry lies where its bytes lie: the 200,000th byte is among the 49th 4,096 of them, or just beside
        // by what the block says before. The entries' own CRC-32 are not stored there: the tree tells which was changed.
        Assert.Matches(@"leaf (47|48|49): it is not the hash", output);
    }

    [Fact]
    public async Task A_flipped_byte_in_the_index_of_a_compressed_segment_is_named()
    {
        Flip(Packed, (int)new FileInfo(Packed).Length - 50);
        await FindsAsync($"WRONG journal: {Path.GetFileName(Packed)}: its index fails its CRC-32");
    }

    [Fact]
    public async Task A_truncated_journal_is_named_with_what_was_cut_off()
    {
        var (position, offset) = EntryOf(Plain, 20);
        await using (var file = File.OpenWrite(Plain))
            file.SetLength(offset + 9);
        await FindsAsync($"it ends within the entry at position {position}", $"the last {_data.Size - position + 1} were cut off");
    }

    [Fact]
    public async Task A_missing_segment_is_named()
    {
        var first = long.Parse(Path.GetFileNameWithoutExtension(Plain), System.Globalization.CultureInfo.InvariantCulture);
        File.Delete(Packed);
        await FindsAsync($"positions 1 to {first - 1} before it are missing");
    }

    [Theory]
    [InlineData("Verdict", "1", "column Verdict holds 'valid', the journal says 'doubtful'")]
    [InlineData("Note", "'kein Fehler'", "column Note holds 'kein Fehler', the journal says '与工单 037 \"同一故障\"'")]
    [InlineData("By", "'someone'", "column By holds 'someone', the journal says 'wangmin'")]
    [InlineData("Parameter", "null", "column Parameter holds nothing, the journal says 'a34004'")]
    [InlineData("ToUtc", "ToUtc + 36000000000", "column ToUtc holds '2026-11-20T05:00:00Z', the journal says '2026-11-20T04:00:00Z'")]
    [InlineData("StationCode", "'N2'", "column StationCode holds 'N2', the journal says 'N1'")]
    public async Task A_decision_edited_by_hand_is_named_with_its_number_and_column(string column, string value, string message)
    {
        Execute($"update review_decision set {column} = {value} where Number = 2");
        var output = await FindsAsync($"WRONG decisions: decision 2: {message}");
        Assert.DoesNotContain("decision 1:", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_deleted_or_added_by_hand_is_named()
    {
        Execute("update review_decision set Number = 9 where Number = 3");
        await FindsAsync("decision 3: the journal has it, the database does not", "decision 9: the database has it, the journal does not");
    }

    [Theory]
    [InlineData("Why", "'ohne Grund'", "column Why holds 'ohne Grund', the journal says '更换接头'")]
    [InlineData("By", "'someone'", "column By holds 'someone', the journal says 'zhouhang'")]
    [InlineData("State", "4", "column State holds 'PlanAccepted', the journal says 'PlanFiled'")]
    [InlineData("AtUtc", "AtUtc + 10000", "column AtUtc holds '")]
    [InlineData("Detail", "replace(Detail, '周航', '李四')", "column Detail holds '")]
    public async Task An_issue_s_event_edited_by_hand_is_named_with_issue_event_and_column(string column, string value, string message)
    {
        Execute($"update supervision_issue_event set {column} = {value} where Sequence = 3");
        var output = await FindsAsync($"WRONG issues: issue WT-2026-0001, event 3: {message}");
        Assert.Equal(1, output.Split("WRONG").Length - 1);
    }

    [Fact]
    public async Task An_issue_s_event_deleted_or_added_by_hand_is_named()
    {
        Execute("update supervision_issue_event set EventId = '00000000-0000-7000-8000-000000000001' where Sequence = 3");
        await FindsAsync("issue WT-2026-0001, event 3: the journal has event ", "event 3: the database has event 00000000-0000-7000-8000-000000000001, the journal does not: the row was added");
    }

    [Fact]
    public async Task The_journal_holds_an_issue_s_event_word_for_word()
    {
        var bytes = await File.ReadAllBytesAsync(Plain, TestContext.Current.CancellationToken);
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        // The keys of src/Qingjian.Supervision/Issues/record.md, in ordinal order.
        Assert.Matches(
            "\\{\"at\":\"[0-9T:.-]+Z\",\"by\":\"zhouhang\",\"detail\":\"[^}]*更换采样接头[^}]*\\}\",\"event\":\"[0-9a-f-]{36}\",\"issue\":\"WT-2026-0001\",\"kind\":\"issue-event\",\"sequence\":3,\"state\":\"PlanFiled\",\"station\":\"N1\",\"why\":\"更换接头\"\\}",
            text);
    }

    [Fact]
    public async Task A_dropped_leaf_is_named()
    {
        // Leaf 17 is taken out of the full tile; those behind it move up.
        var tile = In("record", "tile", "0", "000");
        var bytes = await File.ReadAllBytesAsync(tile, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(tile, [.. bytes[..(17 * 32)], .. bytes[(18 * 32)..]], TestContext.Current.CancellationToken);
        await FindsAsync("tile/0/000: it has 8160 bytes, 8192 are needed: 1 of 256 hashes were dropped", "WRONG leaves: leaf 17: it is not the hash of the journal entry at position 18");
    }

    [Fact]
    public async Task A_changed_leaf_is_named_with_the_tile_above()
    {
        Flip(In("record", "tile", "0", "000"), 200 * 32 + 3);
        var output = await FindsAsync("WRONG leaves: leaf 200: it is not the hash of the journal entry at position 201", "tile/1/000.p/1: hash 0 is not that of tile/0/000", "WRONG tiles: root");
        Assert.Equal(3, output.Split("WRONG").Length - 1);
    }

    [Fact]
    public async Task A_missing_tile_is_named()
    {
        File.Delete(In("record", "tile", "0", "000"));
        await FindsAsync("WRONG tiles: tile/0/000: it is missing, with leaves 0 and after");
    }

    [Fact]
    public async Task A_changed_checkpoint_is_named()
    {
        var text = await File.ReadAllTextAsync(In("record", "checkpoint"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(In("record", "checkpoint"), text.Replace($"\n{_data.Size}\n", $"\n{_data.Size - 1}\n", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await FindsAsync("WRONG checkpoint: record/checkpoint: the signature does not fit");
    }

    [Fact]
    public async Task Without_a_key_the_folder_s_own_is_taken_and_that_is_said()
    {
        var (code, output, _) = await Verifier.RunAsync("data", _folder);
        Assert.Equal(0, code);
        Assert.Contains("taken from the folder itself", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_says_the_same()
    {
        Flip(In("record", "tile", "0", "000"), 200 * 32 + 3);
        var (code, output, _) = await Verifier.RunAsync("data", _folder, "--key", _data.Key, "--json");
        Assert.Equal(1, code);
        var json = JsonDocument.Parse(output).RootElement;
        Assert.False(json.GetProperty("ok").GetBoolean());
        Assert.Contains("leaf 200", json.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("where").GetString()));
    }

    [Fact]
    public async Task A_folder_that_is_none_is_refused() => Assert.Equal(2, (await Verifier.RunAsync("data", In("keys"))).Code);

    private string In(params string[] parts) => Path.Combine([_folder, .. parts]);

    private static void Flip(string file, int offset)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[offset] ^= 1;
        File.WriteAllBytes(file, bytes);
    }

    // Position and offset of the entry with this number in a plain segment, by the sizes that entries declare.
    private static (long Position, int Offset) EntryOf(string file, int number)
    {
        var bytes = File.ReadAllBytes(file);
        var offset = 24;
        for (var i = 0; i < number; i++)
            offset += BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(offset + 4));
        return (BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(offset + 8)), offset);
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={In("qingjian.sqlite")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, command.ExecuteNonQuery());
    }

    private Task<(int Code, string Output, string Error)> CheckAsync() => Verifier.RunAsync("data", _folder, "--key", _data.Key);

    private async Task<string> FindsAsync(params string[] messages)
    {
        var (code, output, error) = await CheckAsync();
        Assert.Equal((1, ""), (code, error));
        foreach (var message in messages)
            Assert.Contains(message, output, StringComparison.Ordinal);
        return output;
    }
}
