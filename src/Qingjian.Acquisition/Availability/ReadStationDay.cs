using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Availability;

/// <summary>Explains one day of one station: per parameter what was due, what came and when, what is missing and what is known
/// about the time in which it should have come.</summary>
internal sealed class ReadStationDay(ObservationReader observations, StationDirectory stations, TimeProvider time)
{
    private const int MostRefusals = 5000;
    private static readonly TimeSpan Memory = TimeSpan.FromDays(31);

    /// <summary>Null when the scope has no such station, or the station owes no values of the period.</summary>
    public async Task<StationDay?> HandleAsync(Scope scope, string code, DateOnly day, Period period, CancellationToken cancellationToken)
    {
        if (stations.FindByCode(scope, code) is not { } card || DueValues.StepOf(card.Profile, period) <= TimeSpan.Zero)
            return null;
        var (from, to, now) = (BeijingTime.StartOfDay(day).ToUniversalTime(), BeijingTime.StartOfDay(day.AddDays(1)).ToUniversalTime(), time.GetUtcNow());
        var step = DueValues.StepOf(card.Profile, period);
        // The last values of the day are sent after its end.
        var upTo = to + step + DueValues.Grace < now ? to + step + DueValues.Grace : now > from ? now : from;
        // A station that had no link for a month speaks another way, or not at all: then its links explain nothing.
        var links = await observations.LinksAsync(scope, card.Id, from - Memory, upTo, cancellationToken);
        var gaps = LinkGap.Between(links, from, upTo);
        var refusals = (await observations.RefusalsAsync(scope, from, upTo, MostRefusals, cancellationToken)).Where(row => row.StationId == card.Id).ToList();
        var values = await ValuesAsync(scope, card, period, from, to, cancellationToken);
        var contacts = await observations.ContactsAsync(scope, [card.Id], cancellationToken);
        var since = DueValues.Since(card, contacts.GetValueOrDefault(card.Id));
        var starts = DueValues.Starts(card.Profile, since, period, from, to, now).ToList();
        var parameters = card.Profile.InOrder.Select(parameter =>
        {
            var there = Series(card.Id, parameter.Code, period).SelectMany(series => values[series]).GroupBy(value => value.StartUtc)
                .ToDictionary(same => same.Key, same => same.MaxBy(value => value.Revision) with { ReceivedUtc = same.Min(value => value.ReceivedUtc) });
            var due = starts.Where(there.ContainsKey).Select(start => there[start]).ToList();
            var late = due.Count(value => value.ReceivedUtc > value.StartUtc + DueValues.LiveWithin(card.Profile, period));
            var normal = due.Count(value => value.Mark is 'N' or '\0' && value.Fault == ValueFault.None);
            var missing = Runs(starts.Where(start => !there.ContainsKey(start)), step, start => CauseOf(start, start + step + DueValues.Grace, gaps, links.Count > 0, refusals));
            return new ParameterDay(parameter, new DeliveryCell(from, starts.Count, due.Count, normal, late), missing);
        }).ToList();
        return new(card, parameters, gaps, refusals, parameters.Aggregate(default(DeliveryCell), (sum, one) => sum + one.Cell));
    }

    // A value came when its first content came: a revision of today does not make yesterday's value late.
    private async Task<Dictionary<SeriesKey, IReadOnlyList<ObservedValue>>> ValuesAsync(
        Scope scope, StationCard card, Period period, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var inForce = await observations.SeriesAsync(scope, [.. card.Profile.Parameters.Keys.SelectMany(code => Series(card.Id, code, period))], from, to, null, cancellationToken);
        var values = inForce.ToDictionary();
        foreach (var (series, own) in inForce.Where(pair => pair.Value.Any(value => value.Revision > 1)))
        {
            var first = (await observations.RevisionsAsync(scope, series, from, to, cancellationToken))
                .GroupBy(value => value.StartUtc).ToDictionary(same => same.Key, same => same.Min(value => value.ReceivedUtc));
            values[series] = [.. own.Select(value => value with { ReceivedUtc = first.GetValueOrDefault(value.StartUtc, value.ReceivedUtc) })];
        }
        return values;
    }

    private static IEnumerable<SeriesKey> Series(int station, string parameter, Period period) =>
        [new(station, parameter, period, Statistic.Average), new(station, parameter, period, Statistic.Value)];

    // A refusal tells more than a gap in the links: the station did speak.
    private static MissingCause CauseOf(
        DateTimeOffset start, DateTimeOffset due, IReadOnlyList<LinkGap> gaps, bool hadLinks, List<RefusedFrames> refusals) =>
        refusals.Any(row => row.LastUtc >= start && row.FirstUtc <= due) ? MissingCause.Refused
        : hadLinks && gaps.Any(gap => gap.Covers(start, due)) ? MissingCause.NoLink
        : MissingCause.Unknown;

    private static List<MissingRun> Runs(IEnumerable<DateTimeOffset> starts, TimeSpan step, Func<DateTimeOffset, MissingCause> causeOf)
    {
        var runs = new List<MissingRun>();
        foreach (var start in starts)
        {
            var cause = causeOf(start);
            if (runs.Count > 0 && runs[^1].ToUtc == start && runs[^1].Cause == cause)
                runs[^1] = runs[^1] with { ToUtc = start + step, Count = runs[^1].Count + 1 };
            else
                runs.Add(new(start, start + step, 1, cause));
        }
        return runs;
    }
}
