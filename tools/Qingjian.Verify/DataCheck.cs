using Qingjian.Verify.Decisions;
using Qingjian.Verify.Findings;
using Qingjian.Verify.Issues;
using Qingjian.Verify.Journal;
using Qingjian.Verify.Record;

namespace Qingjian.Verify;

/// <summary>Checks a whole data folder.</summary>
internal sealed class DataCheck(string folder, NoteKey? key, Report report)
{
    private readonly DecisionCheck _decisions = new(report);
    private readonly IssueEventCheck _issues = new(report);
    private byte[]? _saltingKey;
    private TileCheck? _tiles;

    public void Run()
    {
        var journal = Path.Combine(folder, "journal");
        if (!Directory.Exists(journal))
            throw new InvalidInputException($"'{folder}' is not a data folder: it has no folder 'journal'.");
        _saltingKey = ReadSaltingKey();
        var checkpoint = ReadCheckpoint();
        if (checkpoint is not null)
            _tiles = new TileCheck(new TileFiles(Path.Combine(folder, "record"), checkpoint.Size), checkpoint, report);
        var check = new JournalCheck(report, Take);
        check.Run(SegmentFile.Of(journal));
        report.Checked.Add($"journal: {check.Last} entries");
        Finish(check.Last, checkpoint);
        var database = Path.Combine(folder, "qingjian.sqlite");
        if (File.Exists(database))
        {
            _decisions.Run(database);
            _issues.Run(database);
        }
        else
            report.Checked.Add("decisions and issue events: not checked, there is no qingjian.sqlite");
    }

    private void Take(long position, EntryView? entry)
    {
        if (entry is { } whole)
        {
            _decisions.Take(whole);
            _issues.Take(whole);
        }
        _tiles?.Take(position - 1, entry is { } one && _saltingKey is not null ? Hashes.Leaf(LeafContent.Of(_saltingKey, one)) : null);
    }

    private void Finish(long last, Checkpoint? checkpoint)
    {
        if (checkpoint is null || _tiles is null)
            return;
        if (last < checkpoint.Size)
            report.Add("journal", $"position {last + 1}", $"the journal ends at position {last}, signed were {checkpoint.Size} entries: the last {checkpoint.Size - last} were cut off");
        for (var index = last; index < checkpoint.Size; index++)
            _tiles.Take(index, null);
        _tiles.Finish();
        report.Checked.Add($"record: {checkpoint.Size} leaves, root {Convert.ToHexStringLower(checkpoint.Root)}, signed {checkpoint.Time}");
    }

    private Checkpoint? ReadCheckpoint()
    {
        var path = Path.Combine(folder, "record", "checkpoint");
        if (!File.Exists(path))
        {
            report.Add("checkpoint", "record/checkpoint", "it is missing");
            return null;
        }
        var used = key ?? OwnKey();
        if (used is null)
            return null;
        var (checkpoint, wrong) = Checkpoint.Open(File.ReadAllText(path), used);
        if (wrong is not null)
            report.Add("checkpoint", "record/checkpoint", wrong);
        return checkpoint;
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

    private byte[]? ReadSaltingKey()
    {
        var path = Path.Combine(folder, "keys", "record-salting.key");
        if (File.Exists(path) && File.ReadAllBytes(path) is { Length: 32 } bytes)
            return bytes;
        report.Add("leaves", "keys/record-salting.key", "it is missing or does not have 32 bytes: leaves cannot be compared with the journal");
        return null;
    }
}
