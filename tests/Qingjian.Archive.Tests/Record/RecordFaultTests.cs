using Qingjian.Archive.Record;

namespace Qingjian.Archive.Tests.Record;

/// <summary>What stops the record when it is opened, and that it says which file.</summary>
public sealed class RecordFaultTests
{
    [Theory]
    [InlineData("record/tile/0/001", RecordFault.TileChanged)]
    [InlineData("record/tile/1/000.p/2", RecordFault.TileChanged)]
    [InlineData("record/tile/0/002.p/88", RecordFault.RootDiffers)]
    [InlineData("record/checkpoint", RecordFault.CheckpointNotSigned)]
    [InlineData("keys/record-signing.key", RecordFault.KeyUnusable)]
    public async Task A_flipped_bit_stops_it(string file, RecordFault fault)
    {
        var stopped = await StopAfter(house =>
        {
            var path = Path.Combine(house.Folder, file);
            var bytes = File.ReadAllBytes(path);
            bytes[40] ^= 1;
            File.WriteAllBytes(path, bytes);
        });
        Assert.Equal(fault, stopped.Fault);
    }

    [Theory]
    [InlineData("record/tile/0/001", RecordFault.TileMissing, "record/tile/0/001")]
    [InlineData("record/tile/0/002.p/88", RecordFault.TileMissing, "record/tile/0/002.p/88")]
    [InlineData("keys/record-salting.key", RecordFault.KeyMissing, "record-salting.key")]
    [InlineData("keys/record-signing.key", RecordFault.KeyMissing, "record-signing.key")]
    public async Task A_missing_file_stops_it_and_is_named(string file, RecordFault fault, string detail)
    {
        var stopped = await StopAfter(house => File.Delete(Path.Combine(house.Folder, file)));
        Assert.Equal((fault, detail), (stopped.Fault, stopped.Detail));
    }

    [Fact]
    public async Task A_journal_that_ends_earlier_stops_it()
    {
        var stopped = await StopAfter(house =>
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(house.Folder, "journal")))
                File.Delete(file);
        });
        Assert.Equal((RecordFault.JournalShorter, "0 < 600"), (stopped.Fault, stopped.Detail));
    }

    [Fact]
    public async Task What_stopped_it_is_left_as_it_lies()
    {
        await using var house = new RecordHarness();
        house.AppendMany(600);
        await house.Project();
        var changed = Path.Combine(house.RecordFolder, "tile", "0", "001");
        await house.Restart(() => File.WriteAllBytes(changed, new byte[8192]));
        house.AppendMany(600);
        await Assert.ThrowsAsync<RecordStoppedException>(house.Project);
        Assert.Equal(new byte[8192], await File.ReadAllBytesAsync(changed, TestContext.Current.CancellationToken));
        Assert.False(File.Exists(Path.Combine(house.RecordFolder, "tile", "0", "003")));
    }

    private static async Task<RecordStoppedException> StopAfter(Action<RecordHarness> harm)
    {
        await using var house = new RecordHarness();
        house.AppendMany(600);
        await house.Project();
        await house.Restart(() => harm(house));
        return await Assert.ThrowsAsync<RecordStoppedException>(house.Project);
    }
}
