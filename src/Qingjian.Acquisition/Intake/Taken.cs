namespace Qingjian.Acquisition.Intake;

/// <summary>A batch that is durable.</summary>
/// <param name="Position">Journal position of its last entry.</param>
/// <param name="Lines">What became of each line.</param>
internal sealed record Taken(long Position, IReadOnlyList<JudgedLine> Lines);
