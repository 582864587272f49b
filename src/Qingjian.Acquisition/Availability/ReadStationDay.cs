using Qingjian.Acquisition.Losses;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Availability;

/// <summary>Explains one day of one station: per parameter what was due, what came and when, and why what is missing is missing, as
/// the loss accounts count it.</summary>
internal sealed class ReadStationDay(ReadLosses losses, ObservationReader observations, StationDirectory stations, TimeProvider time)
{
    private const int MostRefusals = 5000;

    /// <summary>Null when the scope has no such station, or the station owes no values of the period.</summary>
    public async Task<StationDay?> HandleAsync(Scope scope, string code, DateOnly day, Period period, CancellationToken cancellationToken)
    {
        if (stations.FindByCode(scope, code) is not { } card || DueValues.StepOf(card.Profile, period) <= TimeSpan.Zero)
            return null;
        var (from, to, now) = (BeijingTime.StartOfDay(day).ToUniversalTime(), BeijingTime.StartOfDay(day.AddDays(1)).ToUniversalTime(), time.GetUtcNow());
        // The last values of the day are sent after its end.
        var sent = to + DueValues.LiveWithin(card.Profile, period);
        var upTo = sent < now ? sent : now > from ? now : from;
        var gaps = LinkGap.Between(await observations.LinksAsync(scope, card.Id, from, upTo, cancellationToken), from, upTo);
        var refusals = (await observations.RefusalsAsync(scope, from, upTo, MostRefusals, cancellationToken)).Where(row => row.StationId == card.Id).ToList();
        var ledger = await losses.HandleAsync(scope, code, period, from, to, cancellationToken);
        return new(card, [.. ledger!.Parameters.Select(account => ParameterDay.Of(account, from))], gaps, refusals);
    }
}
