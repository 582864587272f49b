using Microsoft.EntityFrameworkCore;
using Qingjian.Acquisition.CommandsDown;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Losses;

/// <summary>Reads from the archive all that can tell what became of a station's values.</summary>
internal sealed class GatherEvidence(QingjianDb db, ObservationReader observations)
{
    private const int MostRefusals = 5000;
    private const int MostCommands = 2000;
    // Which link ended last before the span tells whether the platform or the station was away.
    private static readonly TimeSpan Memory = TimeSpan.FromDays(31);

    private (Scope Scope, DateTimeOffset FromUtc, DateTimeOffset UpTo, IReadOnlyList<GatewayOutage> Outages, ILookup<int, RefusedFrames> Refusals)? _ofAll;

    public async Task<LossEvidence> HandleAsync(
        Scope scope, StationCard card, StationContact? contact, Period period, DateTimeOffset fromUtc, DateTimeOffset toUtc, CancellationToken cancellationToken)
    {
        // The last values of the span are sent after its end.
        var upTo = toUtc + DueValues.LiveWithin(card.Profile, period);
        var links = await observations.LinksAsync(scope, card.Id, fromUtc - Memory, upTo, cancellationToken);
        var (outages, refusals) = await OfAllAsync(scope, fromUtc, upTo, cancellationToken);
        // A day before, so that a mark set before the span is known.
        var values = await ValuesAsync(scope, card, period, fromUtc - TimeSpan.FromDays(1), toUtc, cancellationToken);
        return new(links, [.. refusals[card.Id]], values)
        {
            GatewayOutages = outages,
            Asked = await AskedAsync(scope, card, period, fromUtc, cancellationToken),
            SpeaksByLink = links.Count > 0 || (contact?.FirstUtc is not null && !values.Values.Any(own => own.Values.Any(value => value.StartUtc >= fromUtc && value.ReceivedUtc <= upTo))),
        };
    }

    // The same for every station of one answer: read once.
    private async Task<(IReadOnlyList<GatewayOutage> Outages, ILookup<int, RefusedFrames> Refusals)> OfAllAsync(
        Scope scope, DateTimeOffset fromUtc, DateTimeOffset upTo, CancellationToken cancellationToken)
    {
        if (_ofAll is not { } read || (read.Scope, read.FromUtc, read.UpTo) != (scope, fromUtc, upTo))
        {
            var outages = await observations.GatewayOutagesAsync(fromUtc - Memory, upTo, cancellationToken);
            var refusals = (await observations.RefusalsAsync(scope, fromUtc, upTo, MostRefusals, cancellationToken)).ToLookup(row => row.StationId);
            _ofAll = read = (scope, fromUtc, upTo, outages, refusals);
        }
        return (read.Outages, read.Refusals);
    }

    // Nobody asks for what is still to come: commands older than the span brought nothing of it.
    private async Task<IReadOnlyList<AskedSpan>> AskedAsync(Scope scope, StationCard card, Period period, DateTimeOffset fromUtc, CancellationToken cancellationToken)
    {
        var kind = period == Period.Minute ? "BackfillMinutes" : "BackfillHours";
        var commands = await db.Set<CommandRow>().Within(scope).AsNoTracking()
            .Where(command => command.StationId == card.Id && command.Kind == kind && command.AskedUtc >= fromUtc)
            .OrderBy(command => command.Id).Take(MostCommands).ToListAsync(cancellationToken);
        var shift = card.Profile.Stamp == StampMeaning.End ? DueValues.StepOf(card.Profile, period) : TimeSpan.Zero;
        return [.. commands.Select(command => (Command: command, Span: CommandExchange.SpanOf(command.DataArea))).Where(one => one.Span is not null)
            .Select(one => new AskedSpan(one.Span!.Begin - shift, one.Span.End - shift, one.Command.AskedUtc, one.Command.State.IsEnd() ? one.Command.ChangedUtc : null))];
    }

    private async Task<Dictionary<string, IReadOnlyDictionary<DateTimeOffset, ObservedValue>>> ValuesAsync(
        Scope scope, StationCard card, Period period, DateTimeOffset fromUtc, DateTimeOffset toUtc, CancellationToken cancellationToken)
    {
        var series = card.Profile.Parameters.Keys.SelectMany(code => Series(card.Id, code, period)).ToList();
        var found = await observations.SeriesAsync(scope, series, fromUtc, toUtc, null, cancellationToken);
        var values = new Dictionary<string, IReadOnlyDictionary<DateTimeOffset, ObservedValue>>();
        foreach (var own in found.GroupBy(pair => pair.Key.Parameter))
        {
            var there = new List<ObservedValue>();
            foreach (var (key, inForce) in own)
                there.AddRange(await AsFirstReceivedAsync(scope, key, inForce, fromUtc, toUtc, cancellationToken));
            values[own.Key] = there.GroupBy(value => value.StartUtc).ToDictionary(same => same.Key, OneOf);
        }
        return values;
    }

    // A value came when its first content came: a revision of today does not make yesterday's value late.
    private async Task<IEnumerable<ObservedValue>> AsFirstReceivedAsync(
        Scope scope, SeriesKey key, IReadOnlyList<ObservedValue> inForce, DateTimeOffset fromUtc, DateTimeOffset toUtc, CancellationToken cancellationToken)
    {
        if (!inForce.Any(value => value.Revision > 1))
            return inForce;
        var first = (await observations.RevisionsAsync(scope, key, fromUtc, toUtc, cancellationToken))
            .GroupBy(value => value.StartUtc).ToDictionary(same => same.Key, same => same.Min(value => value.ReceivedUtc));
        return inForce.Select(value => value with { ReceivedUtc = first.GetValueOrDefault(value.StartUtc, value.ReceivedUtc) });
    }

    // Sent both as a mean and as a value it is one; what was rolled up counts only where nothing was sent.
    private static ObservedValue OneOf(IEnumerable<ObservedValue> same)
    {
        var all = same.ToList();
        var sent = all.Where(value => value.Origin == Origin.Sent).ToList();
        var counted = sent.Count > 0 ? sent : all;
        return counted.MaxBy(value => value.Revision) with { ReceivedUtc = counted.Min(value => value.ReceivedUtc) };
    }

    private static IEnumerable<SeriesKey> Series(int station, string parameter, Period period) =>
        [new(station, parameter, period, Statistic.Average), new(station, parameter, period, Statistic.Value)];
}
