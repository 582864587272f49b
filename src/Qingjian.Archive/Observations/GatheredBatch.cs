using Qingjian.Archive.DuckDb;
using Qingjian.Archive.Facts;
using Qingjian.Network;

namespace Qingjian.Archive.Observations;

/// <summary>What the entries of a batch brought, until a store writes it.</summary>
internal sealed class GatheredBatch(SeriesCatalog series, Func<int, int, StationProfile?> profileOf, string dataFolder) : IDisposable
{
    private readonly RowBuffer _rows = new();
    private readonly FrameDecoding _frames = new(profileOf, series);
    private readonly BatchDecoding _batches = new(profileOf, series);
    private readonly RetainedDecoding _retained = new(dataFolder, profileOf, series);
    private readonly List<StoredFact> _facts = [];

    public Span<ObservationRow> Rows => _rows.Rows;

    public LinkChanges Links { get; } = new();

    public RefusalRuns Refusals { get; } = new();

    public IReadOnlyList<StoredFact> Facts => _facts;

    public List<(long Position, string Reason)> SetAside { get; } = [];

    public void Apply(in JournalEntry entry)
    {
        switch (entry.Kind)
        {
            case EntryKind.Frame or EntryKind.Batch:
                DecodeWhole(entry);
                break;
            case EntryKind.LinkUp or EntryKind.LinkDown or EntryKind.GatewayStarted:
                Links.Add(entry);
                break;
            case EntryKind.Expired when entry.ExpiredKind == EntryKind.Frame:
                DecodeWhole(entry);
                break;
            case EntryKind.Refused or EntryKind.Expired:
                Refusals.Add(entry);
                break;
            default:
                // A kind of a later version: nothing of it is stored here.
                break;
        }
    }

    public void Forget()
    {
        _rows.CutTo(0);
        Links.Clear();
        Refusals.Clear();
        _facts.Clear();
        SetAside.Clear();
    }

    public void Dispose() => _retained.Dispose();

    private void DecodeWhole(in JournalEntry entry)
    {
        var before = _rows.Count;
        try
        {
            if (entry.Kind == EntryKind.Batch)
                _batches.Decode(entry, _rows);
            else if (entry.Kind == EntryKind.Expired)
                _retained.Decode(entry, _rows);
            else
                _frames.Decode(entry, _rows, _facts);
        }
        catch
        {
            _rows.CutTo(before);
            throw;
        }
    }
}
