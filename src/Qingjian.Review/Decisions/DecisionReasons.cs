using System.Collections.Frozen;
using Qingjian.Quality;

namespace Qingjian.Review.Decisions;

/// <summary>The reasons that a decision may have, per cause of the finding; the first one is proposed. Codes are stored and
/// stand in the record: never rename one.</summary>
internal static class DecisionReasons
{
    public const string TakenBack = "taken-back";

    public const string Other = "other";

    private static readonly FrozenDictionary<FindingCause, string[]> PerCause = new Dictionary<FindingCause, string[]>
    {
        [FindingCause.Missing] = ["power-communication", "instrument-fault", "maintenance", Other],
        [FindingCause.Range] = ["instrument-fault", "unit-setting", "real-event", "maintenance", Other],
        [FindingCause.Flat] = ["instrument-fault", "sampling-system", "near-detection-limit", "suspected-interference", "real-event", Other],
        [FindingCause.Spike] = ["local-source", "real-event", "instrument-fault", "maintenance", "suspected-interference", Other],
        [FindingCause.Cross] = ["instrument-fault", "sampling-system", "near-detection-limit", "real-event", Other],
        [FindingCause.Neighbours] = ["sampling-system", "instrument-fault", "suspected-interference", "local-source", "real-event", "maintenance", Other],
    }.ToFrozenDictionary();

    /// <summary>Every reason, for a decision that answers no finding.</summary>
    public static IReadOnlyList<string> All { get; } = [.. PerCause.Values.SelectMany(codes => codes).Distinct().Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> Of(FindingCause? cause) => cause is { } known && PerCause.TryGetValue(known, out var codes) ? codes : All;
}
