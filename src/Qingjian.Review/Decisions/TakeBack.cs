using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Review.Decisions;

/// <summary>Takes a decision back, by a decision of its own that says who, when and why.</summary>
internal sealed class TakeBack(StationDirectory directory, DecisionReader decisions, MakeDecision making, TimeProvider time)
{
    public async Task<DecisionOutcome> RunAsync(Scope scope, string who, long number, string? why, CancellationToken cancellationToken)
    {
        var refused = new List<DecisionRefusal>();
        var earlier = await decisions.FindAsync(scope, number, cancellationToken);
        if (earlier is null)
            return DecisionOutcome.Refuse(new DecisionRefusal("Number", $"{number}", DecisionRule.Unknown));
        if (earlier.Undoes is not null)
            refused.Add(new("Number", $"{number}", DecisionRule.TakesBackItself));
        if (earlier.UndoneBy is { } by)
            refused.Add(new("Number", $"{number}", DecisionRule.AlreadyTakenBack, WhoAndWhen(await decisions.FindAsync(scope, by, cancellationToken))));
        DecisionRules.CheckNote(why, required: true, refused);
        if (refused.Count > 0)
            return DecisionOutcome.Refuse(refused);

        var outcome = await making.RunAsync(ToRow(earlier, who, why!), seen: 0, cancellationToken);
        return outcome.Overtaken is { } other
            ? DecisionOutcome.Refuse(new DecisionRefusal("Number", $"{number}", DecisionRule.AlreadyTakenBack, WhoAndWhen(other)))
            : outcome;
    }

    private static string WhoAndWhen(Decision? undo) => undo is null ? "" : $"{undo.By} {undo.AtUtc.ToScreen()}";

    private DecisionRow ToRow(Decision earlier, string who, string why)
    {
        var now = Decide.Now(time);
        return new()
        {
            EventId = Guid.CreateVersion7(now),
            StationId = earlier.StationId,
            StationCode = directory.Find(earlier.StationId)?.Code ?? "",
            Parameter = earlier.Parameter,
            FromUtc = earlier.FromUtc,
            ToUtc = earlier.ToUtc,
            Reason = DecisionReasons.TakenBack,
            Note = why.Trim(),
            By = who,
            AtUtc = now,
            FindingId = earlier.FindingId,
            Undoes = earlier.Number,
        };
    }
}
