using System.Text.Json;

namespace Qingjian.Supervision.Issues;

/// <summary>One event of an issue (经过): who, when, why, and what was said. Never changed, never removed.</summary>
internal sealed class IssueEventRow
{
    public long Id { get; init; }

    /// <summary>The link to the record: the journal entry of this event carries it.</summary>
    public Guid EventId { get; init; }

    public int IssueId { get; init; }

    /// <summary>Set when it is written; the database gives a new issue its key.</summary>
    public IssueRow? Issue { get; init; }

    /// <summary>1, 2, 3 … within the issue; unique, so that of two at once one loses.</summary>
    public int Sequence { get; init; }

    public IssueState State { get; init; }

    public DateTimeOffset AtUtc { get; init; }

    public required string By { get; init; }

    public required string Why { get; init; }

    /// <summary>JSON by state: <see cref="IssueFacts"/>, <see cref="IssuePlan"/>, <see cref="Verification.DataTestResult"/>,
    /// <see cref="CloseFacts"/>, <see cref="RegradeFacts"/>, or null.</summary>
    public string? Detail { get; init; }

    public T Read<T>() => JsonSerializer.Deserialize<T>(Detail ?? "null", IssueJson.Options)
        ?? throw new InvalidOperationException($"Event {Sequence} ({State}) of issue {IssueId} has no {typeof(T).Name}.");
}
