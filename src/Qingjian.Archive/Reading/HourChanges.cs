namespace Qingjian.Archive;

/// <summary>What changed between two positions of the journal.</summary>
/// <param name="Position">Everything up to here is in <paramref name="Hours"/>; ask for what follows it next.</param>
/// <param name="Hours">The changed hours, by station, parameter and start.</param>
/// <param name="IsComplete">False when more is applied already: ask again at once.</param>
public sealed record HourChanges(long Position, IReadOnlyList<ChangedHours> Hours, bool IsComplete);
