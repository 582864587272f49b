namespace Qingjian.Archive.Outbox;

/// <summary>Which journal entry a kind of event becomes.</summary>
internal static class OutboxKinds
{
    public static EntryKind EntryKindOf(string kind) => kind == RecordOutbox.Decision
        ? EntryKind.Decision
        : throw new ArgumentException($"'{kind}' is no kind of event: '{RecordOutbox.Decision}' is expected.", nameof(kind));
}
