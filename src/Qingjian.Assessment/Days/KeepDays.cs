using Microsoft.EntityFrameworkCore;
using Qingjian.Archive;
using Qingjian.Assessment.Air;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Review;
using Qingjian.Standards;

namespace Qingjian.Assessment.Days;

/// <summary>Brings the stored days up to date by one step: what changed since the last, and the days that ended. Figures and
/// progress are stored together, so that a step that fails is done again.</summary>
internal sealed class KeepDays(
    QingjianDb db, StationDirectory directory, ObservationChanges changes, DecisionChanges decisions, ReadAirInputs inputs, TimeProvider clock)
{
    private const int MostEntries = 50_000;
    private const int MostDecisions = 200;
    private const int StationsAtOnce = 50;

    // The last hour of a day arrives after midnight; real-time release allows one hour as well (HJ 633-2026 5).
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    /// <summary>Does one step; true when there is more to do at once.</summary>
    public async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        var progress = await db.Set<DaysProgress>().SingleOrDefaultAsync(cancellationToken) ?? db.Add(new DaysProgress()).Entity;
        var lastDay = (clock.GetUtcNow() - Grace).BeijingDay().AddDays(-1);
        var touched = new TouchedDays(lastDay);
        var hours = await changes.SinceAsync(progress.Position, MostEntries, cancellationToken);
        var decided = await decisions.AfterAsync(progress.Decision, MostDecisions, cancellationToken);
        foreach (var changed in hours.Hours)
            touched.Add(changed);
        foreach (var decision in decided)
            touched.Add(decision);
        EndDays(touched, progress, lastDay);

        foreach (var day in touched.ByDay)
            foreach (var stations in day.Distinct().Chunk(StationsAtOnce))
                await StoreAsync(day.Key, stations, touched, cancellationToken);
        progress.Position = hours.Position;
        progress.Decision = decided.Count == 0 ? progress.Decision : decided[^1].Number;
        progress.LastDay = lastDay;
        await db.SaveChangesAsync(cancellationToken);
        return !hours.IsComplete || decided.Count == MostDecisions;
    }

    // A station that sent nothing has a day too: not assessed, for lack of values.
    private void EndDays(TouchedDays touched, DaysProgress progress, DateOnly lastDay)
    {
        if (progress.LastDay is not { } reached)
            return;
        foreach (var card in directory.All.Where(card => card.Active && card.Element == Element.Air))
            for (var day = reached.AddDays(1); day <= lastDay; day = day.AddDays(1))
                touched.Add(card.Id, day);
    }

    private async Task StoreAsync(DateOnly day, int[] ids, TouchedDays touched, CancellationToken cancellationToken)
    {
        var cards = ids.Select(directory.Find).OfType<StationCard>().Where(card => card.Element == Element.Air).ToList();
        var read = await inputs.HandleAsync(Scope.Everything, cards, BeijingTime.StartOfDay(day), null, cancellationToken);
        var newest = await NewestAsync(day, ids, cancellationToken);
        foreach (var card in cards)
        {
            var row = StationDay.Of(card.Id, day, JudgeAir.Judge(card, day, AirReport.Daily, read[card.Id]));
            var last = newest.GetValueOrDefault(card.Id);
            if (last?.SaysTheSameAs(row) == true)
                continue;
            row.ComputedUtc = clock.GetUtcNow();
            row.Revision = (last?.Revision ?? 0) + 1;
            row.CausedBy = last is null ? 0 : touched.DecisionOf(card.Id, day);
            row.Cause = last is null ? DayCause.First : row.CausedBy > 0 ? DayCause.Decision : DayCause.Values;
            db.Add(row);
        }
    }

    private async Task<Dictionary<int, StationDay>> NewestAsync(DateOnly day, int[] ids, CancellationToken cancellationToken)
    {
        var rows = await db.Set<StationDay>().AsNoTracking().Where(row => row.Day == day && ids.Contains(row.StationId)).ToListAsync(cancellationToken);
        return rows.GroupBy(row => row.StationId).ToDictionary(group => group.Key, group => group.MaxBy(row => row.Revision)!);
    }
}
