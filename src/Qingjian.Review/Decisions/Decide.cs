using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Review.Decisions;

/// <summary>Decides about the values of a span.</summary>
internal sealed class Decide(
    StationDirectory directory, ObservationReader observations, FindingReader findings, MakeDecision making, TimeProvider time)
{
    public async Task<DecisionOutcome> RunAsync(Scope scope, string who, NewDecision wanted, CancellationToken cancellationToken)
    {
        var station = directory.FindByCode(scope, wanted.StationCode);
        var finding = wanted.FindingId is { } id ? await findings.FindAsync(scope, id, cancellationToken) : null;
        if (wanted.FindingId is { } number && (finding is null || finding.StationId != station?.Id))
            return DecisionOutcome.Refuse(new DecisionRefusal("Finding", $"{number}", DecisionRule.Unknown));
        var now = Now(time);
        var refused = DecisionRules.Check(wanted, station, finding?.Cause, station is null ? null : DataEnd(scope, station), now);
        return refused.Count > 0
            ? DecisionOutcome.Refuse(refused)
            : await making.RunAsync(ToRow(wanted, station!, who, now), wanted.Seen, cancellationToken);
    }

    /// <summary>The present in whole milliseconds: what the record writes is exactly what is stored.</summary>
    public static DateTimeOffset Now(TimeProvider time)
    {
        var now = time.GetUtcNow();
        return new(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
    }

    private DateTimeOffset? DataEnd(Scope scope, StationCard station)
    {
        var newest = observations.Latest(scope, [station.Id], Period.Hour);
        return newest.Count == 0 ? null : newest.Max(latest => latest.Value.StartUtc) + station.Profile.HourStep;
    }

    private static DecisionRow ToRow(NewDecision wanted, StationCard station, string who, DateTimeOffset now) => new()
    {
        EventId = Guid.CreateVersion7(now),
        StationId = station.Id,
        StationCode = station.Code,
        Parameter = wanted.Parameter,
        FromUtc = wanted.From!.Value.ToUniversalTime(),
        ToUtc = wanted.To!.Value.ToUniversalTime(),
        Verdict = wanted.Verdict,
        Reason = wanted.Reason!,
        Note = wanted.Note?.Trim() ?? "",
        By = who,
        AtUtc = now,
        FindingId = wanted.FindingId,
    };
}
