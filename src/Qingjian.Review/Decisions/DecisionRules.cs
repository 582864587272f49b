using System.Globalization;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Quality;

namespace Qingjian.Review.Decisions;

/// <summary>What a decision must be. Pure: everything that it looks at is given.</summary>
internal static class DecisionRules
{
    public const int LongestNote = 500;
    private static readonly TimeSpan LongestSpan = TimeSpan.FromDays(366);

    /// <summary>The broken rules; empty when the decision may be made.</summary>
    /// <param name="wanted">The decision.</param>
    /// <param name="station">The station within the reviewer's scope, or null.</param>
    /// <param name="cause">Cause of the finding that it answers, or null.</param>
    /// <param name="dataEnd">End of the station's newest hour, or null when it never sent one.</param>
    /// <param name="now">The present.</param>
    public static IReadOnlyList<DecisionRefusal> Check(
        NewDecision wanted, StationCard? station, FindingCause? cause, DateTimeOffset? dataEnd, DateTimeOffset now)
    {
        if (station is null)
            return [new("Station", wanted.StationCode, DecisionRule.Unknown)];
        var refused = new List<DecisionRefusal>();
        if (wanted.Parameter is { } parameter && !station.Profile.Parameters.ContainsKey(parameter))
            refused.Add(new("Parameter", parameter, DecisionRule.Unknown));
        CheckSpan(wanted, dataEnd, now, refused);
        if (wanted.Verdict is null || !Enum.IsDefined(wanted.Verdict.Value))
            refused.Add(new("Verdict", wanted.Verdict?.ToString(), DecisionRule.Required));
        CheckReason(wanted, cause, refused);
        return refused;
    }

    public static void CheckNote(string? note, bool required, List<DecisionRefusal> refused)
    {
        if (required && string.IsNullOrWhiteSpace(note))
            refused.Add(new("Note", null, DecisionRule.Required));
        else if (note?.Trim().Length > LongestNote)
            refused.Add(new("Note", $"{note.Trim().Length}", DecisionRule.TooLong, $"{LongestNote}"));
    }

    private static void CheckSpan(NewDecision wanted, DateTimeOffset? dataEnd, DateTimeOffset now, List<DecisionRefusal> refused)
    {
        if (wanted.From is null)
            refused.Add(new("From", null, DecisionRule.Required));
        if (wanted.To is null)
            refused.Add(new("To", null, DecisionRule.Required));
        if (wanted is not { From: { } from, To: { } to })
            return;
        if (!IsOnTheHour(from))
            refused.Add(new("From", Written(from), DecisionRule.NotOnTheHour));
        if (!IsOnTheHour(to))
            refused.Add(new("To", Written(to), DecisionRule.NotOnTheHour));
        if (to <= from)
            refused.Add(new("To", Written(to), DecisionRule.EmptySpan, Written(from)));
        else if (to - from > LongestSpan)
            refused.Add(new("To", Written(to), DecisionRule.TooLong, Written(from + LongestSpan)));
        else if (to > now)
            refused.Add(new("To", Written(to), DecisionRule.InTheFuture, Written(now)));
        else if (dataEnd is null || to > dataEnd)
            refused.Add(new("To", Written(to), DecisionRule.BeyondTheData, dataEnd is { } end ? Written(end) : ""));
    }

    private static void CheckReason(NewDecision wanted, FindingCause? cause, List<DecisionRefusal> refused)
    {
        if (string.IsNullOrWhiteSpace(wanted.Reason))
            refused.Add(new("Reason", null, DecisionRule.Required));
        else if (!DecisionReasons.Of(cause).Contains(wanted.Reason))
            refused.Add(new("Reason", wanted.Reason, DecisionRule.NotAReason));
        // "Other" says nothing unless somebody says what.
        CheckNote(wanted.Note, wanted.Reason == DecisionReasons.Other, refused);
    }

    private static bool IsOnTheHour(DateTimeOffset instant) => instant.UtcTicks % TimeSpan.TicksPerHour == 0;

    private static string Written(DateTimeOffset instant) => instant.ToBeijing().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
