using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Review.Decisions;

namespace Qingjian.Review;

/// <summary>The door through which a finding is answered by a decision. One per unit of work.</summary>
public sealed class DecisionDesk
{
    private readonly Decide _decide;
    private readonly FindingReader _findings;
    private readonly DecisionReader _decisions;
    private readonly StationDirectory _directory;

    internal DecisionDesk(Decide decide, FindingReader findings, DecisionReader decisions, StationDirectory directory) =>
        (_decide, _findings, _decisions, _directory) = (decide, findings, decisions, directory);

    /// <summary>Decides about all values of a finding, on the newest state of their decisions.</summary>
    /// <param name="scope">What the reviewer may see.</param>
    /// <param name="who">Sign-in name.</param>
    /// <param name="findingId">The finding.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="reason">Code of a reason that the finding's cause knows.</param>
    /// <param name="note">In the reviewer's words; may be empty.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The decision, or what was refused; both empty when somebody else decided meanwhile.</returns>
    public async Task<(Decision? Made, IReadOnlyList<DecisionRefusal> Refused)> AnswerAsync(
        Scope scope, string who, long findingId, Verdict verdict, string reason, string note, CancellationToken cancellationToken)
    {
        if (await _findings.FindAsync(scope, findingId, cancellationToken) is not { } finding)
            return (null, [new("Finding", $"{findingId}", DecisionRule.Unknown)]);
        var earlier = await _decisions.OfStationAsync(scope, finding.StationId, finding.Parameter, finding.FromUtc, finding.ToUtc, cancellationToken);
        var wanted = new NewDecision(
            _directory.Find(finding.StationId)?.Code ?? "", finding.Parameter, finding.FromUtc, finding.ToUtc, verdict, reason, note, findingId,
            earlier.Count == 0 ? 0 : earlier.Max(one => one.Number));
        var outcome = await _decide.RunAsync(scope, who, wanted, cancellationToken);
        return (outcome.Made, outcome.Refused);
    }
}
