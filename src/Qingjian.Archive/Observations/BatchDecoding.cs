using Qingjian.Archive.Batches;
using Qingjian.Network;

namespace Qingjian.Archive.Observations;

/// <summary>Turns a journalled batch into rows, by the profile revision of the entry and the refusals that were answered:
/// nothing is judged again.</summary>
internal sealed class BatchDecoding(Func<int, int, StationProfile?> profileOf, ISeriesNumbers series)
{
    public void Decode(in JournalEntry entry, RowBuffer rows)
    {
        if (entry.StationId == 0)
            return;
        var profile = profileOf(entry.StationId, entry.ProfileRevision)
            ?? throw new InvalidDataException($"Station {entry.StationId} has no profile revision {entry.ProfileRevision}.");
        foreach (var (number, item) in BatchPayload.Read(entry.Payload).Accepted())
        {
            if (item.Problems.Count > 0)
                throw new InvalidDataException($"Line {number} was accepted but cannot be read: {item.Problems[0]}.");
            Add(entry, item.Line, profile, rows);
        }
    }

    private void Add(in JournalEntry entry, BatchLine line, StationProfile profile, RowBuffer rows)
    {
        var state = series.StateOf(new(entry.StationId, line.Parameter, line.Period, line.Statistic));
        if (state.RuleRevision != profile.Revision)
            (state.Rule, state.RuleRevision) = (SeriesRule.Of(profile, state.Id), profile.Revision);
        var digits = line.Digits;
        if (line.Unit is { } unit && !ExactUnits.TryConvert(digits, unit, state.Rule.Unit, out digits))
            throw new InvalidDataException($"{line.Parameter}: {unit} is not a power of ten from {state.Rule.Unit}.");
        ref var row = ref rows.Add();
        row.Series = state.Number;
        row.StartMs = line.Start.ToUnixTimeMilliseconds();
        row.Mantissa = digits.Mantissa;
        row.Scale = digits.Scale;
        row.Mark = line.Mark;
        row.Unit = (short)state.Rule.Unit;
        row.Fault = line.Fault;
        row.ReceivedMs = entry.ReceivedUtc.ToUnixTimeMilliseconds();
        row.Position = entry.Position;
        row.Rule = state.Rule;
    }
}
