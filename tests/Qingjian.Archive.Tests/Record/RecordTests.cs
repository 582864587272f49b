using System.Text;
using CsCheck;
using Qingjian.Archive.Record;
using Qingjian.Proof;

namespace Qingjian.Archive.Tests.Record;

public sealed class RecordTests
{
    private static readonly string[] _parts = ["##", "#", "0012", "9", "PW=", "pw =", "NewPW=", "123456", ";", "&&", "\r\n", "\n", "ABCD", "f", "x", " "];
    private const string Frame = "##0085QN=20260301120000000;ST=22;CN=2061;PW=123456;MN=A;Flag=5;CP=&&a34004-Avg=1&&ABCD\r\n";

    [Fact]
    public async Task The_root_is_that_of_the_naive_record_over_every_kind_of_entry()
    {
        await using var house = new RecordHarness();
        house.Append(EntryKind.GatewayStarted, "", "");
        house.Append(EntryKind.LinkUp, "");
        house.AppendMany(600);
        house.Append(EntryKind.Refused, "##00PW=1##0012noise PW=22;x00AA\r\nF00D");
        house.Append(EntryKind.Decision, """{"event":"x","kind":"decision","note":"PW=不是密码","number":1}""");
        await house.Project();

        var newest = house.Record.Newest!;
        Assert.Equal(604, newest.Size);
        Assert.Equal(Convert.ToHexStringLower(NaiveRecord.Root(Leaves(house))), newest.Root.ToString());
    }

    [Fact]
    public async Task The_checkpoint_file_is_a_signed_note_of_that_tree()
    {
        await using var house = new RecordHarness();
        house.AppendMany(3);
        await house.Project();
        var note = await File.ReadAllBytesAsync(Path.Combine(house.RecordFolder, "checkpoint"), TestContext.Current.CancellationToken);
        Assert.True(SignedNote.TryOpen(note, house.Record.Newest!.Key, out var text));
        Assert.Equal($"qingjian.local/record\n3\n{house.Record.Newest.Root.ToBase64()}\ntime 2026-11-22T07:00:00Z\n", text);
    }

    [Fact]
    public async Task A_leaf_does_not_depend_on_the_password_nor_on_its_length()
    {
        await using var one = new RecordHarness();
        await using var other = new RecordHarness();
        one.Append(EntryKind.Frame, Frame);
        other.Append(EntryKind.Frame, Frame.Replace("##0085", "##0088").Replace("123456", "987654321").Replace("ABCD", "0F1E"));
        await one.Project();
        await other.Restart(() => File.Copy(Path.Combine(one.Folder, "keys", "record-salting.key"), Key(other)));
        await other.Project();
        Assert.Equal(one.Record.Newest!.Root, other.Record.Newest!.Root);
    }

    [Fact]
    public async Task Equal_entries_have_different_leaves()
    {
        await using var house = new RecordHarness();
        house.Append(EntryKind.Frame, Frame);
        house.Append(EntryKind.Frame, Frame);
        await house.Project();
        var tree = new TileTree(house.Record.Folder);
        Assert.NotEqual(tree.Leaf(0, 2), tree.Leaf(1, 2));
    }

    [Fact]
    public async Task A_record_built_again_from_the_journal_is_the_same_byte_for_byte()
    {
        await using var house = new RecordHarness();
        house.AppendMany(1500);
        await house.Project();
        var (tiles, root) = (house.Tiles(), house.Record.Newest!.Root);
        Assert.Contains(Path.Combine("tile", "0", "004"), tiles.Keys);

        await house.Restart(() => Directory.Delete(house.RecordFolder, recursive: true), batchBytes: 1);
        await house.Project();
        Assert.Equal(tiles.OrderBy(file => file.Key), house.Tiles().OrderBy(file => file.Key));
        Assert.Equal(root, house.Record.Newest!.Root);
    }

    [Fact]
    public async Task A_record_that_is_built_again_shows_no_smaller_tree_on_the_way()
    {
        await using var house = new RecordHarness();
        for (var round = 0; round < 2; round++)
        {
            house.AppendMany(700);
            await house.Project();
        }
        await house.Restart(() => Directory.Delete(house.RecordFolder, recursive: true), batchBytes: 1);
        var batches = 0;
        for (; await house.Step(); batches++)
            Assert.Contains(house.Record.Newest?.Size, new long?[] { null, 1400 });
        Assert.True(batches > 1, "One batch alone shows nothing.");
        Assert.Equal(1400, house.Record.Newest!.Size);
    }

    [Fact]
    public async Task A_record_that_is_being_built_goes_on_where_a_restart_stopped_it()
    {
        await using var house = new RecordHarness();
        house.AppendMany(1400);
        await house.Project();
        var (tiles, root) = (house.Tiles(), house.Record.Newest!.Root);
        await house.Restart(() => Directory.Delete(house.RecordFolder, recursive: true), batchBytes: 1);
        Assert.True(await house.Step());
        var begunAgain = 0;
        for (var (more, reached) = (true, await house.Watermark()); more; await house.Restart(batchBytes: 1))
        {
            if (await house.Watermark() < reached)
                begunAgain++;
            more = await house.Step();
            reached = await house.Watermark();
        }
        Assert.Equal(0, begunAgain);
        await house.Watermark();
        Assert.Equal((1400, root), (house.Record.Newest!.Size, house.Record.Newest.Root));
        Assert.Equal(tiles.OrderBy(file => file.Key), house.Tiles().OrderBy(file => file.Key));
        Assert.False(File.Exists(Path.Combine(house.RecordFolder, "building")));
    }

    [Fact]
    public async Task A_tile_that_was_changed_while_the_record_was_being_built_stops_it()
    {
        await using var house = new RecordHarness();
        house.AppendMany(1400);
        await house.Project();
        await house.Restart(() => Directory.Delete(house.RecordFolder, recursive: true), batchBytes: 1);
        Assert.True(await house.Step());
        await house.Restart(() =>
        {
            var tile = Directory.EnumerateFiles(Path.Combine(house.RecordFolder, "tile", "0"), "*", SearchOption.AllDirectories).Order().First();
            var bytes = File.ReadAllBytes(tile);
            bytes[40] ^= 1;
            File.WriteAllBytes(tile, bytes);
        });
        await Assert.ThrowsAsync<RecordStoppedException>(async () => await house.Watermark());
    }

    [Fact]
    public async Task Restarts_and_batches_of_any_size_end_in_the_same_full_tiles()
    {
        await using var house = new RecordHarness(batchBytes: 1);
        for (var round = 0; round < 5; round++)
        {
            house.AppendMany(173);
            await house.Project();
            await house.Restart(batchBytes: round % 2 == 0 ? 1 : 1 << 20);
        }
        await house.Project();
        Assert.Equal(Convert.ToHexStringLower(NaiveRecord.Root(Leaves(house))), house.Record.Folder is { } tiles ? new TileTree(tiles).Root(865).ToString() : "");
    }

    [Fact]
    public async Task An_older_checkpoint_that_a_crash_left_is_gone_on_from()
    {
        await using var house = new RecordHarness();
        house.AppendMany(300);
        await house.Project();
        var checkpoint = Path.Combine(house.RecordFolder, "checkpoint");
        var older = await File.ReadAllBytesAsync(checkpoint, TestContext.Current.CancellationToken);
        house.AppendMany(300);
        await house.Project();
        var root = house.Record.Newest!.Root;
        await house.Restart(() => File.WriteAllBytes(checkpoint, older));
        await house.Project();
        Assert.Equal((600, root), (house.Record.Newest!.Size, house.Record.Newest.Root));
    }

    [Fact]
    public async Task Keys_are_readable_by_the_server_alone()
    {
        await using var house = new RecordHarness();
        house.AppendMany(1);
        await house.Project();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(house.Folder, "keys")))
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public void Cutting_follows_the_written_rule() => Check.Sample(
        Gen.Int[0, _parts.Length - 1].Array[0, 20],
        chosen =>
        {
            var frame = string.Concat(chosen.Select(part => _parts[part]));
            var target = new byte[frame.Length];
            var length = Hj212.Masking.CutPassword(Encoding.Latin1.GetBytes(frame), target);
            Assert.Equal(NaiveRecord.Cut(frame), Encoding.Latin1.GetString(target, 0, length));
        }, iter: 20_000);

    private static string Key(RecordHarness house) => Path.Combine(Directory.CreateDirectory(Path.Combine(house.Folder, "keys")).FullName, "record-salting.key");

    private static List<byte[]> Leaves(RecordHarness house)
    {
        var key = File.ReadAllBytes(Key(house));
        return [.. Enumerable.Range(1, (int)house.Journal.DurablePosition).Select(position =>
            house.Journal.TryRead(position, out var entry) ? NaiveRecord.Leaf(key, entry) : throw new InvalidOperationException($"{position}"))];
    }
}
