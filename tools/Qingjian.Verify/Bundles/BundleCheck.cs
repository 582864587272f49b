using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using Qingjian.Verify.Findings;
using Qingjian.Verify.Record;

namespace Qingjian.Verify.Bundles;

/// <summary>Whether one entry is in the tree that was signed.</summary>
internal static class BundleCheck
{
    private const int HeaderBytes = 40;
    private static readonly JsonSerializerOptions _web = new(JsonSerializerDefaults.Web);

    public static void Run(string file, NoteKey key, WitnessPolicy witnesses, Report report)
    {
        var bundle = Read(file);
        if (bundle.Format != "qingjian-proof/1")
            throw new InvalidInputException($"'{file}': format '{bundle.Format}' is not known; qingjian-proof/1 is expected.");
        var (salt, entry) = (Bytes(bundle.Salt, "salt", file), Bytes(bundle.Entry, "entry", file));
        if (salt.Length != LeafContent.SaltBytes || entry.Length < HeaderBytes || entry[0] != 1)
            throw new InvalidInputException($"'{file}': salt or entry do not have the form of version 1.");
        if (bundle.LeafIndex is not { } index || bundle.Proof is null || bundle.Checkpoint is null)
            throw new InvalidInputException($"'{file}': leafIndex, proof or checkpoint is missing.");
        var steps = bundle.Proof.Select(step => Bytes(step, "proof", file)).ToList();
        var (checkpoint, wrong) = Checkpoint.Open(bundle.Checkpoint, key);
        if (checkpoint is null)
        {
            report.Add("checkpoint", "checkpoint", wrong!);
            return;
        }
        report.Checked.Add($"checkpoint of {key.Name}: {checkpoint.Size} leaves, root {Convert.ToHexStringLower(checkpoint.Root)}, signed {checkpoint.Time}");
        witnesses.Check(bundle.Checkpoint, "checkpoint", report);
        Describe(entry, report);
        if (BinaryPrimitives.ReadInt64LittleEndian(entry.AsSpan(16)) != index + 1)
            report.Add("bundle", $"leaf {index}", $"the entry says that it stands at position {BinaryPrimitives.ReadInt64LittleEndian(entry.AsSpan(16))}");
        var root = Hashes.RootFrom(Hashes.Leaf([.. salt, .. entry]), index, checkpoint.Size, steps);
        if (root is null || !root.AsSpan().SequenceEqual(checkpoint.Root))
            report.Add("bundle", $"leaf {index}", "the entry, the salt or the proof does not lead to the signed root: this is not what was recorded");
    }

    private static Bundle Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<Bundle>(File.ReadAllBytes(file), _web) ?? throw new InvalidInputException($"'{file}' is empty.");
        }
        catch (JsonException failure)
        {
            throw new InvalidInputException($"'{file}' is not a proof bundle: {failure.Message}");
        }
    }

    private static byte[] Bytes(string? encoded, string field, string file)
    {
        var bytes = new byte[encoded?.Length ?? 0];
        return Convert.TryFromBase64String(encoded ?? "", bytes, out var length) ? bytes[..length] : throw new InvalidInputException($"'{file}': {field} is not base64.");
    }

    private static void Describe(byte[] entry, Report report)
    {
        var ticks = Math.Clamp(BinaryPrimitives.ReadInt64LittleEndian(entry.AsSpan(24)), 0, DateTime.MaxValue.Ticks);
        report.Checked.Add($"entry at position {BinaryPrimitives.ReadInt64LittleEndian(entry.AsSpan(16))}, station {BinaryPrimitives.ReadInt32LittleEndian(entry.AsSpan(4))}, received {new DateTime(ticks, DateTimeKind.Utc):yyyy-MM-ddTHH:mm:ss.fffZ}");
        var payload = entry.AsSpan(Math.Min(entry.Length, HeaderBytes + entry[3]));
        report.Checked.Add($"content: {Encoding.UTF8.GetString(payload).TrimEnd()}");
    }
}
