using System.Runtime.InteropServices;
using Qingjian.Archive;
using Qingjian.Network;
using Qingjian.Quality;

namespace Qingjian.Review.Findings;

/// <summary>Lays a station's hours and those of its neighbours out for the tests.</summary>
/// <param name="pack">The limits.</param>
/// <param name="hours">The values.</param>
/// <param name="firsts">First hour of each series that ever sent one.</param>
/// <param name="closedUtc">End of the newest closed hour of the group.</param>
internal sealed class StationSheet(
    RulePack pack, HourTable hours, IReadOnlyDictionary<(int Station, string Parameter), DateTimeOffset> firsts, DateTimeOffset closedUtc)
{
    /// <summary>The station's series over the slots of a span. A parameter that never came is not expected: that it is in
    /// the profile may be an oversight, and no hour of it can be named.</summary>
    public List<SeriesInput> Of(StationCard card, IReadOnlyList<int> peers, Span span)
    {
        var series = new List<SeriesInput>();
        foreach (var parameter in card.Profile.InOrder)
        {
            if (firsts.TryGetValue((card.Id, parameter.Code), out var first))
                series.Add(Series(card, parameter, peers, span, first));
        }
        return series;
    }

    private SeriesInput Series(StationCard card, StationParameter parameter, IReadOnlyList<int> peers, Span span, DateTimeOffset first)
    {
        var setting = PackUnits.SettingOf(card.Element);
        var limits = pack.For(setting, parameter.Code);
        var factor = PackUnits.Factor(parameter.Unit, limits.Unit);
        // In a unit that the pack does not know its limits mean nothing; that a value is missing is still known.
        if (factor is null)
            limits = pack.For(setting, "");
        var step = card.Profile.HourStep;
        var (values, states) = Empty(span, step, first);
        foreach (var hour in hours.Of(card.Id, parameter.Code))
            Place(hour, limits, span, step, values, states);
        return new(
            parameter.Code, limits, values, states, Medians(parameter.Code, limits, peers, span, step),
            parameter.RangeLow * factor, parameter.RangeHigh * factor);
    }

    private (double[] Values, SlotState[] States) Empty(Span span, TimeSpan step, DateTimeOffset first)
    {
        var count = Slots.Between(span.From, span.To, step);
        var values = new double[count];
        var states = new SlotState[count];
        Array.Fill(values, double.NaN);
        var from = Math.Clamp(Slots.Between(span.From, Slots.StartOf(first, step), step), 0, count);
        var to = Math.Clamp(Slots.Between(span.From, closedUtc, step), from, count);
        Array.Fill(states, SlotState.Absent, from, to - from);
        return (values, states);
    }

    private static void Place(in HourValue hour, ParameterLimits limits, Span span, TimeSpan step, double[] values, SlotState[] states)
    {
        var slot = Slots.Between(span.From, Slots.StartOf(hour.StartUtc, step), step);
        if (slot < 0 || slot >= states.Length || states[slot] == SlotState.NotDue || hour.StartUtc < span.From)
            return;
        var isNormal = hour.Mark is 'N' or '\0';
        if (!isNormal || (PackUnits.Factor(hour.Unit, limits.Unit) is null && !double.IsNaN(hour.Value)))
            states[slot] = SlotState.Marked;
        else if (!double.IsNaN(hour.Value))
            (values[slot], states[slot]) = (hour.Value * PackUnits.Factor(hour.Unit, limits.Unit)!.Value, SlotState.Valued);
    }

    private double[] Medians(string parameter, ParameterLimits limits, IReadOnlyList<int> peers, Span span, TimeSpan step)
    {
        if (peers.Count < pack.LeastNeighbours || limits.Unit.Length == 0)
            return [];
        var arrays = new List<double[]>();
        foreach (var peer in peers)
        {
            // A neighbour's hours count by the same rule: closed, normal, in a known unit.
            var (values, states) = Empty(span, step, DateTimeOffset.MinValue);
            foreach (var hour in hours.Of(peer, parameter))
                Place(hour, limits, span, step, values, states);
            arrays.Add(values);
        }
        var medians = new double[Slots.Between(span.From, span.To, step)];
        PeerMedian.Write(CollectionsMarshal.AsSpan(arrays), pack.LeastNeighbours, medians);
        return medians;
    }
}
