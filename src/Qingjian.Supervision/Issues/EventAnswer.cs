namespace Qingjian.Supervision.Issues;

/// <summary>One event as an answer of the API; files by their SHA-256.</summary>
internal sealed record EventAnswer(int Sequence, string State, DateTimeOffset AtUtc, string By, string Why, IReadOnlyList<string> Files);
