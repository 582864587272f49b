using Qingjian.Archive;
using Qingjian.Network;
using Qingjian.Quality;

namespace Qingjian.Review.Findings;

/// <summary>From the changed hours to the spans that must be judged again; brings the spans of the series forward.</summary>
internal sealed class WhatToJudge(RulePack pack, IReadOnlyList<StationCard> stations, Peers peers)
{
    private readonly Dictionary<int, StationCard> _byId = stations.ToDictionary(card => card.Id);

    /// <param name="changes">The changed hours.</param>
    /// <param name="spans">What is known of each series; changed in place, new ones are added.</param>
    public (TouchedSpans Touched, ClosedHours Closed) Handle(
        IReadOnlyList<ChangedHours> changes, Dictionary<(int Station, string Parameter), SeriesSpan> spans)
    {
        var touched = new TouchedSpans();
        var before = new ClosedHours(stations, spans.Values);
        foreach (var change in changes)
        {
            if (_byId.TryGetValue(change.StationId, out var card))
                Touch(change, card, Follow(change, spans), touched);
        }
        var after = new ClosedHours(stations, spans.Values);
        var begun = spans.Values.GroupBy(span => span.StationId).ToDictionary(station => station.Key, station => station.Min(span => span.FirstUtc));
        foreach (var card in stations.Where(card => card.Active && begun.ContainsKey(card.Id)))
            TouchClosed(card, before, after, begun[card.Id], touched);
        return (touched, after);
    }

    // A series that begins earlier than was known owes the hours between.
    private static Span Follow(in ChangedHours change, Dictionary<(int Station, string Parameter), SeriesSpan> spans)
    {
        var key = (change.StationId, change.Parameter);
        if (!spans.TryGetValue(key, out var span))
            spans[key] = span = new SeriesSpan { StationId = change.StationId, Parameter = change.Parameter, FirstUtc = change.LastUtc };
        var owed = new Span(change.FirstUtc, span.FirstUtc > change.LastUtc ? span.FirstUtc : change.LastUtc);
        var changed = change.FirstUtc < span.FirstUtc ? owed : new Span(change.FirstUtc, change.LastUtc);
        span.FirstUtc = change.FirstUtc < span.FirstUtc ? change.FirstUtc : span.FirstUtc;
        if (change.TimelyUtc is { } timely && (span.TimelyUtc is null || timely > span.TimelyUtc))
            span.TimelyUtc = timely;
        return changed;
    }

    private void Touch(in ChangedHours change, StationCard card, Span changed, TouchedSpans touched)
    {
        var step = card.Profile.HourStep;
        var slots = Slots.Covering(new(changed.From, changed.To + step), step).Widened(pack.Context * step);
        touched.Add(card.Id, slots);
        // Only the limits with a unit compare neighbours.
        if (pack.For(PackUnits.SettingOf(card.Element), change.Parameter).Unit.Length == 0)
            return;
        foreach (var follower in peers.Followers(card.Id))
            touched.Add(follower, slots);
    }

    private void TouchClosed(StationCard card, ClosedHours before, ClosedHours after, DateTimeOffset begun, TouchedSpans touched)
    {
        var group = StationGroup.Of(card);
        if (after.EndOf(group) is not { } end || before.EndOf(group) == end)
            return;
        var start = before.EndOf(group) ?? Slots.StartOf(begun, group.Step);
        var moved = start < end ? new Span(start, end) : new Span(end, start);
        touched.Add(card.Id, moved.Widened(pack.Context * group.Step));
    }
}
