namespace Qingjian.Supervision.Verification;

/// <summary>What is known of a window.</summary>
/// <param name="HoursDue">How many values it should have.</param>
/// <param name="HoursPresent">How many it has that count.</param>
/// <param name="Edition">Edition of the rules that looked at it.</param>
/// <param name="Findings">The findings that stand in it and were not decided to be valid values.</param>
/// <param name="Judged">Whether the automatic tests have judged all that has arrived: without them, no finding says nothing.</param>
internal sealed record WindowAnswer(int HoursDue, int HoursPresent, string Edition, IReadOnlyList<long> Findings, bool Judged = true);
