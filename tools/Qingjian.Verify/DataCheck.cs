using Qingjian.Verify.Decisions;
using Qingjian.Verify.Findings;
using Qingjian.Verify.Issues;
using Qingjian.Verify.Journal;
using Qingjian.Verify.Record;

namespace Qingjian.Verify;

/// <summary>Checks a whole data folder.</summary>
internal sealed class DataCheck(string folder, NoteKey? key, WitnessPolicy witnesses, IReadOnlyList<string> kept, string? database, Report report)
{
    private readonly DecisionCheck _decisions = new(report);
    private readonly EarlierCheckpoints _earlier = new(report);
    private readonly Expired _expired = new(report);
    private readonly IssueEventCheck _issues = new(report);
    private byte[]? _saltingKey;
    private TileCheck? _tiles;

    public void Run()
    {
        var journal = Path.Combine(folder, "journal");
        if (!Directory.Exists(journal))
            throw new InvalidInputException($"'{folder}' is not a data folder: it has no folder 'journal'.");
        var files = new RecordFiles(folder, key, report);
        _saltingKey = files.ReadSaltingKey();
        var checkpoint = files.ReadCheckpoint();
        if (checkpoint is not null)
            ReadEarlier(files.Key!, checkpoint.Size);
        if (checkpoint is not null)
            _tiles = new TileCheck(new TileFiles(Path.Combine(folder, "record"), checkpoint.Size), checkpoint, _earlier, report);
        var check = new JournalCheck(report, Take);
        check.Run(SegmentFile.Of(journal));
        report.Checked.Add($"journal: {check.Last} entries");
        Finish(check.Last, checkpoint);
        _expired.Finish();
        var embedded = Path.Combine(folder, "qingjian.sqlite");
        if (database is null && !File.Exists(embedded))
        {
            report.Checked.Add("decisions and issue events: not checked, there is no qingjian.sqlite; give --database for PostgreSQL");
            return;
        }
        _decisions.Run(database ?? embedded);
        _issues.Run(database ?? embedded);
    }

    private void Take(long position, EntryView? entry)
    {
        if (entry is { IsExpired: false } whole)
        {
            _decisions.Take(whole);
            _issues.Take(whole);
        }
        _tiles?.Take(position - 1, entry is { } one ? _expired.LeafOf(_saltingKey, one) : null);
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

    private void ReadEarlier(NoteKey used, long newest)
    {
        foreach (var file in kept)
            _earlier.Add(file, file, used, newest);
        var witnessed = Path.Combine(folder, "record", "witnessed");
        var largest = (Size: 0L, Name: "record/witnessed", Note: "");
        foreach (var number in (Directory.Exists(witnessed) ? Directory.GetFiles(witnessed) : []).Select(file => Path.GetFileName(file)).Where(name => name.All(char.IsAsciiDigit)))
        {
            var (name, file) = ($"record/witnessed/{number}", Path.Combine(witnessed, number));
            if (_earlier.Add(name, file, used, newest) is { } read && read.Size > largest.Size)
                largest = (read.Size, name, File.ReadAllText(file));
        }
        witnesses.Check(largest.Note, largest.Name, report);
    }
}
