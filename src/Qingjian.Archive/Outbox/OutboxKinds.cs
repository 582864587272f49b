namespace Qingjian.Archive.Outbox;

/// <summary>Which journal entry a kind of event becomes.</summary>
internal static class OutboxKinds
{
    public static EntryKind EntryKindOf(string kind) => kind switch
    {
        RecordOutbox.Decision => EntryKind.Decision,
        RecordOutbox.IssueEvent => EntryKind.IssueEvent,
        RecordOutbox.CommandEvent => EntryKind.CommandEvent,
        RecordOutbox.Retention => EntryKind.Retention,
        RecordOutbox.SampleEvent => EntryKind.SampleEvent,
        _ => throw new ArgumentException(
            $"'{kind}' is no kind of event: '{RecordOutbox.Decision}', '{RecordOutbox.IssueEvent}', '{RecordOutbox.CommandEvent}', '{RecordOutbox.Retention}' or '{RecordOutbox.SampleEvent}' is expected.", nameof(kind)),
    };

    /// <summary>Whether an entry came through the outbox.</summary>
    public static bool IsEvent(EntryKind kind) =>
        kind is EntryKind.Decision or EntryKind.IssueEvent or EntryKind.CommandEvent or EntryKind.Retention or EntryKind.SampleEvent;
}
