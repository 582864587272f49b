using Microsoft.EntityFrameworkCore;
using Qingjian.Acquisition.CommandsDown;
using Qingjian.Acquisition.Gateway;
using Qingjian.Acquisition.Losses;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Backfill;

/// <summary>One look at the whole network: settles what has ended, and asks each connected station with gaps for one of them.</summary>
internal sealed class BackfillTurn(
    QingjianDb db, StationDirectory directory, LinkTable links, ServerCluster cluster, StationEdition editions, ObservationReader observations, ReadLosses losses, AskCommand asking, TimeProvider time)
{
    /// <summary>A station that has just connected first sends by itself what it kept.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan OldestAsk = TimeSpan.FromDays(60);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await SettleAsync(cancellationToken);
        var policy = await db.Set<BackfillPolicy>().AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new BackfillPolicy();
        var choices = await db.Set<BackfillChoice>().AsNoTracking().ToDictionaryAsync(choice => choice.StationId, choice => choice.IsOn, cancellationToken);
        if (!policy.IsOn && !choices.ContainsValue(true))
            return;
        var now = time.GetUtcNow();
        var elsewhere = LinkedElsewhere();
        var stations = directory.Within(Scope.Everything)
            .Where(card => card is { Active: true, HasPassword: true } && choices.GetValueOrDefault(card.Id, policy.IsOn) && (IsSettled(card, now) || now - elsewhere.GetValueOrDefault(card.Id, now) >= Settling)).ToList();
        var busy = await db.Set<BackfillAsk>().Where(ask => ask.Recovered == null).Select(ask => ask.StationId).Distinct().ToListAsync(cancellationToken);
        var free = stations.ExceptBy(busy, card => card.Id).ToList();
        foreach (var period in new[] { Period.Hour, Period.Minute })
        {
            foreach (var card in await WithGapsAsync(free, period, policy, now, cancellationToken))
            {
                if (await AskAsync(card, period, policy, now, cancellationToken))
                    free.Remove(card);
            }
        }
    }

    private bool IsSettled(StationCard card, DateTimeOffset now) => links.Of(card.Id) is { } link && now - link.OpenedUtc >= Settling;

    // In a cluster a station may be connected to another server; that one sends what is asked here.
    private Dictionary<int, DateTimeOffset> LinkedElsewhere() => !cluster.IsShared ? []
        : observations.OpenLinks(Scope.Everything).Where(link => link.Server != cluster.Server).GroupBy(link => link.StationId).ToDictionary(own => own.Key, own => own.Max(link => link.UpUtc));

    // One question for all stations: most have no gaps, and their accounts need not be read.
    private async Task<IReadOnlyList<StationCard>> WithGapsAsync(List<StationCard> cards, Period period, BackfillPolicy policy, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var asked = cards.Where(card => Sends(card.Profile, period) && KindOf(card, period) is not null).ToList();
        if (asked.Count == 0)
            return [];
        var (from, before) = (now - TimeSpan.FromDays(policy.DaysBack), now - TimeSpan.FromMinutes(policy.AfterMinutes));
        var contacts = await observations.ContactsAsync(Scope.Everything, [.. asked.Where(card => card.CommissionedOn is null).Select(card => card.Id)], cancellationToken);
        var since = asked.ToDictionary(card => card.Id, card => DueValues.Since(card, contacts.GetValueOrDefault(card.Id)));
        var questions = asked.Select(card => new DeliveryQuestion(card.Id, card.Profile.Parameters.Keys,
            since[card.Id] ?? DateTimeOffset.MinValue, Before(card, period, before), DueValues.LiveWithin(card.Profile, period))).ToList();
        var received = (await observations.DeliveriesAsync(Scope.Everything, questions, period, from, now, false, cancellationToken))
            .GroupBy(row => row.StationId).ToDictionary(own => own.Key, own => own.Sum(row => row.Received));
        return [.. asked.Where(card =>
            DueValues.Starts(card.Profile, since[card.Id], period, from, Before(card, period, before), now).Count() * card.Profile.Parameters.Count > received.GetValueOrDefault(card.Id))];
    }

    private async Task<bool> AskAsync(StationCard card, Period period, BackfillPolicy policy, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var earlier = await db.Set<BackfillAsk>().AsNoTracking().Where(ask => ask.StationId == card.Id && ask.AskedUtc > now - OldestAsk).ToListAsync(cancellationToken);
        var today = BeijingTime.StartOfDay(now.BeijingDay());
        if (earlier.Count(ask => ask.AskedUtc >= today) >= policy.DailyLimit)
            return false;
        var step = DueValues.StepOf(card.Profile, period);
        var from = now - TimeSpan.FromDays(policy.DaysBack);
        var most = TimeSpan.FromTicks(step.Ticks * ReadLosses.MostValues / Math.Max(1, card.Profile.Parameters.Count));
        for (; from < now; from += most)
        {
            var to = from + most < now ? from + most : now;
            if (await losses.HandleAsync(Scope.Everything, card.Code, period, from, to, cancellationToken) is not { } ledger)
                return false;
            foreach (var gap in FindGaps.Of(ledger, period, step, now - TimeSpan.FromMinutes(policy.AfterMinutes), Longest(period)))
            {
                if (BackOff.NextAttempt(earlier, gap, TimeSpan.FromMinutes(policy.PauseMinutes), now) is not { } attempt)
                    continue;
                await EnterAsync(card, gap, step, attempt, now, cancellationToken);
                return true;
            }
        }
        return false;
    }

    private Task<CommandOutcome> EnterAsync(StationCard card, Gap gap, TimeSpan step, int attempt, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Stations look for stamps between both ends; the last second before the next stamp leaves that one out.
        var shift = card.Profile.Stamp == StampMeaning.End ? step : TimeSpan.Zero;
        var area = $"BeginTime={WireTime.ToText((gap.FromUtc + shift).ToBeijing())};EndTime={WireTime.ToText((gap.ToUtc + shift).AddSeconds(-1).ToBeijing())}";
        return asking.EnterAsync(card, KindOf(card, gap.Period)!, area, "", CommandRow.System, command => new BackfillAsk
        {
            StationId = card.Id, RegionPath = card.RegionPath, OperatorId = card.OperatorId, Command = command, Period = gap.Period,
            FromUtc = gap.FromUtc, ToUtc = gap.ToUtc, Missing = gap.Missing, Attempt = attempt, AskedUtc = command.AskedUtc,
        }, cancellationToken);
    }

    // What came is counted when the command has ended and everything that came before its end is applied.
    private async Task SettleAsync(CancellationToken cancellationToken)
    {
        var open = await db.Set<BackfillAsk>().Include(ask => ask.Command).Where(ask => ask.Recovered == null).OrderBy(ask => ask.Id).Take(500).ToListAsync(cancellationToken);
        foreach (var ask in open.Where(ask => ask.Command!.State.IsEnd() && (ask.Command.DataPosition ?? 0) <= observations.AppliedPosition))
        {
            if (directory.Find(ask.StationId) is not { } card)
                ask.Recovered = 0;
            else if (await losses.HandleAsync(Scope.Everything, card.Code, ask.Period, ask.FromUtc, ask.ToUtc, cancellationToken) is { } ledger)
                ask.Recovered = Math.Max(0, ask.Missing - ledger.Runs.Where(run => run.IsMissing).Sum(run => run.Count));
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    private CommandKind? KindOf(StationCard card, Period period)
    {
        var dialect = editions.Of(card);
        return CommandKinds.Find(period == Period.Hour ? "BackfillHours" : "BackfillMinutes") is { } kind && kind.Dialects.Contains(dialect) ? kind : null;
    }

    private static bool Sends(StationProfile profile, Period period) => period == Period.Hour ? profile.SendsHours : profile.SendsMinutes;

    private static DateTimeOffset Before(StationCard card, Period period, DateTimeOffset overdueBefore) => overdueBefore - DueValues.StepOf(card.Profile, period) + TimeSpan.FromMilliseconds(1);

    private static TimeSpan Longest(Period period) => period == Period.Hour ? TimeSpan.FromDays(7) : TimeSpan.FromDays(1);
}
