using System.Globalization;
using Qingjian.Verify.Findings;
using Qingjian.Verify.Journal;
using Qingjian.Verify.Record;

namespace Qingjian.Verify;

/// <summary>Checks all entries that were received in one month, Beijing time, and reads little else.</summary>
internal sealed class MonthCheck(string folder, DateOnly month, NoteKey? key, Report report)
{
    // Receipt follows the server's clock, which may have been set: segments this near are read as well.
    private static readonly TimeSpan _margin = TimeSpan.FromDays(2);
    private static readonly TimeSpan _beijing = TimeSpan.FromHours(8);
    private static readonly string[] _kinds = ["other", "frames", "refused", "links up", "links down", "gateway starts", "decisions", "issue events"];
    private readonly SortedDictionary<byte, long> _counts = [];
    private readonly Expired _expired = new(report);
    private readonly DateTime _from = month.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) - _beijing;
    private readonly DateTime _to = month.AddMonths(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) - _beijing;
    private (long First, long Last) _span;
    private byte[]? _saltingKey;
    private ProvenTiles? _tiles;
    private long _size;
    private long _beyond;

    public void Run()
    {
        var journal = Path.Combine(folder, "journal");
        if (!Directory.Exists(journal))
            throw new InvalidInputException($"'{folder}' is not a data folder: it has no folder 'journal'.");
        var files = new RecordFiles(folder, key, report);
        if (files.ReadCheckpoint() is { } checkpoint && files.ReadSaltingKey() is { } salting)
        {
            (_saltingKey, _size) = (salting, checkpoint.Size);
            var tiles = new ProvenTiles(new TileFiles(Path.Combine(folder, "record"), checkpoint.Size), checkpoint, report);
            _tiles = tiles.HasRoot() ? tiles : null;
            report.Checked.Add($"record: {checkpoint.Size} leaves, root {Convert.ToHexStringLower(checkpoint.Root)}, signed {checkpoint.Time}");
        }
        var read = ReadSegments(SegmentFile.Of(journal));
        report.Checked.Add(string.Create(CultureInfo.InvariantCulture, $"month {month:yyyy-MM}: {_counts.Values.Sum()} entries at positions {_span.First} to {_span.Last}, in {read} segments that may hold it"));
        foreach (var (kind, count) in _counts)
            report.Checked.Add($"  {(kind < _kinds.Length ? _kinds[kind] : $"kind {kind}")}: {count}");
        _expired.Finish();
        if (_beyond > 0)
            report.Add("checkpoint", "record/checkpoint", $"{_beyond} entries of the month lie behind its {_size} entries: they are not signed yet");
    }

    private int ReadSegments(List<SegmentFile> segments)
    {
        var check = new JournalCheck(report, Take);
        var progress = new Progress();
        var starts = segments.Select(segment => segment.FirstReceived()).ToList();
        var overlapping = Enumerable.Range(0, segments.Count).Where(i => MayHold(starts, i)).ToHashSet();
        // The one before as well: only its end tells whether a whole segment is gone.
        var wanted = overlapping.Union(overlapping.Select(i => i - 1)).Where(i => i >= 0).Order().ToList();
        if (wanted is [0, ..] && segments[0].First != 1)
            report.Add("journal", segments[0].Name, $"positions 1 to {segments[0].First - 1} before it are missing");
        foreach (var i in wanted)
        {
            check.Skip(segments[i].First);
            check.Read(segments[i], i + 1 < segments.Count ? segments[i + 1].First : long.MaxValue);
            progress.Say(segments[i].Name, i + 1, segments.Count);
        }
        if (wanted is [.., var last] && last == segments.Count - 1 && check.Last < _size)
            report.Add("journal", $"position {check.Last + 1}", $"the journal ends at position {check.Last}, signed were {_size} entries: the last {_size - check.Last} were cut off");
        return wanted.Count;
    }

    // One whose beginning cannot be read may hold anything.
    private bool MayHold(List<DateTime?> starts, int segment) =>
        !(starts[segment] > _to + _margin) && !(segment + 1 < starts.Count && starts[segment + 1] < _from - _margin);

    private void Take(long position, EntryView? read)
    {
        if (read is not { } entry || entry.Received < _from || entry.Received >= _to)
            return;
        _counts[entry.Kind] = _counts.GetValueOrDefault(entry.Kind) + 1;
        _span = (_span.First == 0 ? position : _span.First, position);
        if (position > _size)
            _beyond += _tiles is null ? 0 : 1;
        else if (_tiles?.Leaf(position - 1) is { } recorded && _expired.LeafOf(_saltingKey, entry) is { } expected && !expected.AsSpan().SequenceEqual(recorded))
            report.Add("leaves", $"leaf {position - 1}", $"it is not the hash of the journal entry at position {position}");
    }
}
