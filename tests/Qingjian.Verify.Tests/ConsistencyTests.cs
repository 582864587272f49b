using System.Buffers.Binary;
using System.Text.Json.Nodes;
using Qingjian.Verify.Tests.Hosting;

namespace Qingjian.Verify.Tests;

/// <summary>Somebody kept a checkpoint; the record goes on, honestly or not.</summary>
public sealed class ConsistencyTests(DataFolder data) : IDisposable
{
    private readonly string _kept = Directory.CreateTempSubdirectory("qingjian-kept-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_kept, recursive: true);

    [Fact]
    public async Task A_record_that_only_grew_passes_by_proof_and_by_tiles()
    {
        await using var site = await RecordSite.StartAsync(data);
        var (earlier, later, proof) = await GrowAsync(site);
        foreach (var way in new[] { new[] { "--proof", proof }, ["--record", Path.Combine(site.Folder, "record")] })
        {
            var (code, output, error) = await Verifier.RunAsync(["consistency", earlier, later, "--key", data.Key, .. way]);
            Assert.True((code, error) is (0, ""), output + error);
        }
        var (same, _, _) = await Verifier.RunAsync("consistency", earlier, earlier, "--key", data.Key, "--record", Path.Combine(site.Folder, "record"));
        Assert.Equal(0, same);
    }

    // Only the newest two checkpoints have partial tiles of their own width.
    [Fact]
    public async Task A_checkpoint_of_many_steps_ago_is_compared_by_the_wider_tiles_that_replaced_its_own()
    {
        await using var site = await RecordSite.StartAsync(data);
        var (earlier, _, _) = await GrowAsync(site);
        await site.GrowAsync(3);
        await site.GrowAsync(3);
        await site.GrowAsync(3);
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(site.Folder, "record", "tile", "0"), "*", SearchOption.AllDirectories), file => file.EndsWith($".p/{data.Size % 256}", StringComparison.Ordinal));
        var (code, output, _) = await Verifier.RunAsync("consistency", earlier, earlier, "--key", data.Key, "--record", Path.Combine(site.Folder, "record"));
        Assert.True(code == 0, output);
    }

    [Fact]
    public async Task Checkpoints_in_the_wrong_order_and_a_changed_proof_are_found()
    {
        await using var site = await RecordSite.StartAsync(data);
        var (earlier, later, proof) = await GrowAsync(site);
        var (code, output, _) = await Verifier.RunAsync("consistency", later, earlier, "--key", data.Key, "--proof", proof);
        Assert.Equal(1, code);
        Assert.Contains("entries were taken away", output, StringComparison.Ordinal);

        var bundle = JsonNode.Parse(await File.ReadAllTextAsync(proof, Cancel))!;
        var bytes = Convert.FromBase64String((string)bundle["proof"]![1]!);
        bytes[7] ^= 1;
        bundle["proof"]![1] = Convert.ToBase64String(bytes);
        await File.WriteAllTextAsync(proof, bundle.ToJsonString(), Cancel);
        (code, output, _) = await Verifier.RunAsync("consistency", earlier, later, "--key", data.Key, "--proof", proof);
        Assert.Equal(1, code);
        Assert.Contains("does not only add to the earlier checkpoint", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_belong_together_is_refused()
    {
        await using var site = await RecordSite.StartAsync(data);
        var (earlier, later, proof) = await GrowAsync(site);
        await site.ProveAsync(data.Size - 1, data.Size + 50, proof);
        Assert.Equal(2, (await Verifier.RunAsync("consistency", earlier, later, "--key", data.Key, "--proof", proof)).Code);
        Assert.Equal(2, (await Verifier.RunAsync("consistency", earlier, later, "--key", data.Key)).Code);
        Assert.Equal(2, (await Verifier.RunAsync("consistency", earlier, Path.Combine(_kept, "none"), "--key", data.Key, "--proof", proof)).Code);
    }

    // The keys are in the forger's hand: the record is made anew over a changed journal, and is well in itself.
    [Fact]
    public async Task History_made_anew_with_the_record_s_own_keys_is_found_by_who_kept_a_checkpoint()
    {
        await using var site = await RecordSite.StartAsync(data, Forge);
        await site.GrowAsync(10);
        var earlier = Path.Combine(_kept, "earlier");
        await File.WriteAllTextAsync(earlier, data.Checkpoint, Cancel);
        var later = Path.Combine(site.Folder, "record", "checkpoint");
        var (code, output, _) = await Verifier.RunAsync("consistency", earlier, later, "--key", data.Key, "--record", Path.Combine(site.Folder, "record"));
        Assert.Equal(1, code);
        Assert.Contains("does not only add to the earlier checkpoint", output, StringComparison.Ordinal);
        (code, output, _) = await Verifier.RunAsync("data", site.Folder, "--key", data.Key);
        Assert.True(code == 0, output);
        (code, output, _) = await Verifier.RunAsync("data", site.Folder, "--key", data.Key, "--kept", earlier);
        Assert.Equal(1, code);
        Assert.Contains($"the first {data.Size} leaves have the root", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_was_set_back_behind_a_kept_checkpoint_is_found()
    {
        await using var site = await RecordSite.StartAsync(data);
        var (_, later, _) = await GrowAsync(site);
        var (folder, expected) = (data.Copy(), $"it covers {data.Size + 50} entries, the newest checkpoint of the folder only {data.Size}");
        var (code, output, _) = await Verifier.RunAsync("data", folder, "--key", data.Key, "--kept", later);
        Directory.Delete(folder, recursive: true);
        Assert.Equal(1, code);
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    private async Task<(string Earlier, string Later, string Proof)> GrowAsync(RecordSite site)
    {
        var (earlier, later, proof) = (Path.Combine(_kept, "earlier"), Path.Combine(_kept, "later"), Path.Combine(_kept, "proof.json"));
        await File.WriteAllTextAsync(earlier, data.Checkpoint, Cancel);
        await site.GrowAsync(50);
        File.Copy(Path.Combine(site.Folder, "record", "checkpoint"), later, overwrite: true);
        await site.ProveAsync(data.Size, data.Size + 50, proof);
        return (earlier, later, proof);
    }

    private static void Forge(string folder)
    {
        Directory.Delete(Path.Combine(folder, "record"), recursive: true);
        var segment = Directory.GetFiles(Path.Combine(folder, "journal"), "*.qjl").Single();
        var bytes = File.ReadAllBytes(segment);
        var size = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(28));
        bytes[24 + size - 1] ^= 1;
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(24), System.IO.Hashing.Crc32.HashToUInt32(bytes.AsSpan(28, size - 4)));
        File.WriteAllBytes(segment, bytes);
    }
}
