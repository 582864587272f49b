namespace Qingjian.Archive;

/// <summary>One curve of a <see cref="ChartAnswer"/>.</summary>
/// <param name="Key">Factor code.</param>
/// <param name="Name">Name of the station, or what stands beside it.</param>
/// <param name="Role">How it is drawn: <c>own</c>, <c>peer</c> (neighbours' median) or <c>band</c> (their range).</param>
/// <param name="Points">Start in Unix milliseconds, number or null, flag or nothing, high edge of a band. A missing period is a point without a number.</param>
/// <param name="RolledUp">How many of the points were computed here from shorter periods.</param>
/// <param name="Revised">How many of the points have more than one revision.</param>
public sealed record ChartSeries(string Key, string Name, string Role, IReadOnlyList<object?[]> Points, int RolledUp, int Revised);
