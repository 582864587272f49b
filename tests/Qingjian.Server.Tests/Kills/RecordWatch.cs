using System.Globalization;
using Qingjian.Proof;
using Qingjian.Server.Tests.Backups;

namespace Qingjian.Server.Tests.Kills;

/// <summary>Somebody who keeps the checkpoint that every kill left and lets the stand-alone verifier compare: that the tiles
/// are what was signed and only add to the checkpoint before; at times also that every entry of the journal is its leaf.</summary>
internal sealed class RecordWatch : IDisposable
{
    private readonly string _kept = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    /// <summary>How often the tiles, and how often every entry, were compared.</summary>
    public (int Tiles, int Entries) Checks { get; private set; }

    /// <summary>Leaves under the checkpoint in the copy, 0 when none was published yet; and what the verifier found, or null.</summary>
    public async Task<(long Signed, string? Fault)> CheckAsync(FolderCopy copy, bool whole)
    {
        var checkpoint = Path.Combine(copy.Path, "record", "checkpoint");
        if (!File.Exists(checkpoint))
            return (0, null);
        if (!File.Exists(_kept))
            File.Copy(checkpoint, _kept);
        string[] arguments = whole
            ? ["data", copy.Path, "--kept", _kept]
            : ["consistency", _kept, checkpoint, "--record", Path.Combine(copy.Path, "record"), "--key", Key(copy)];
        var (code, output, error) = await Tool.VerifyAsync(arguments);
        Checks = whole ? (Checks.Tiles, Checks.Entries + 1) : (Checks.Tiles + 1, Checks.Entries);
        File.Copy(checkpoint, _kept, overwrite: true);
        return (long.Parse(File.ReadLines(checkpoint).ElementAt(1), CultureInfo.InvariantCulture), code == 0 ? null : output + error);
    }

    public void Dispose() => File.Delete(_kept);

    private static string Key(FolderCopy copy) =>
        NoteSigner.TryParse(File.ReadAllText(Path.Combine(copy.Path, "keys", "record-signing.key")).Trim(), out var signer) ? signer.Key.ToString() : "";
}
