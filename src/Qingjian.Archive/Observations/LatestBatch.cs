using System.Runtime.InteropServices;

namespace Qingjian.Archive.Observations;

/// <summary>What a batch made newest, per series, until it is committed.</summary>
internal sealed class LatestBatch
{
    private readonly Dictionary<int, LatestRow> _rows = [];

    public IReadOnlyCollection<LatestRow> Rows => _rows.Values;

    public void Clear() => _rows.Clear();

    public void Note(in ObservationRow row, int revision) => Note(new LatestRow(row, revision, Origin.Sent, 0, 0));

    public void Note(in LatestRow candidate)
    {
        ref var kept = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, candidate.Row.Series, out var exists);
        if (!exists || LatestValues.IsNewer(candidate, kept))
            kept = candidate;
    }
}
