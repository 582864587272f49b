using Qingjian.Verify.Findings;
using Qingjian.Verify.Record;

namespace Qingjian.Verify;

/// <summary>Checkpoint and keys of a data folder.</summary>
internal sealed class RecordFiles(string folder, NoteKey? key, Report report)
{
    /// <summary>The key that checks the signature: the given one, or the folder's own.</summary>
    public NoteKey? Key { get; private set; }

    public Checkpoint? ReadCheckpoint()
    {
        var path = Path.Combine(folder, "record", "checkpoint");
        if (!File.Exists(path))
        {
            report.Add("checkpoint", "record/checkpoint", "it is missing");
            return null;
        }
        Key = key ?? OwnKey();
        if (Key is null)
            return null;
        var (checkpoint, wrong) = Checkpoint.Open(File.ReadAllText(path), Key);
        if (wrong is not null)
            report.Add("checkpoint", "record/checkpoint", wrong);
        return checkpoint;
    }

    public byte[]? ReadSaltingKey()
    {
        var path = Path.Combine(folder, "keys", "record-salting.key");
        if (File.Exists(path) && File.ReadAllBytes(path) is { Length: 32 } bytes)
            return bytes;
        report.Add("leaves", "keys/record-salting.key", "it is missing or does not have 32 bytes: leaves cannot be compared with the journal");
        return null;
    }

    // Whoever can change the folder can sign with its key: this finds accidents, not forgers. Said in the output.
    private NoteKey? OwnKey()
    {
        var path = Path.Combine(folder, "keys", "record-signing.key");
        if (File.Exists(path) && NoteKey.TryParseSecret(File.ReadAllText(path).Trim(), out var own))
        {
            report.Checked.Add("key: taken from the folder itself; give --key to check against the one that was published");
            return own;
        }
        report.Add("checkpoint", "keys/record-signing.key", "it is missing or no key; give --key to check the signature");
        return null;
    }
}
