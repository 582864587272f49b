using Qingjian.Archive.Outbox;
using Qingjian.Kernel;

namespace Qingjian.Archive;

/// <summary>The way of a change into the journal (发件箱): a row written with the change, appended to the journal afterwards. A
/// crash in between neither loses the entry nor makes a second one.</summary>
public static class RecordOutbox
{
    /// <summary>Kind of a review decision or of one taken back: <see cref="EntryKind.Decision"/>.</summary>
    public const string Decision = "decision";

    /// <summary>Kind of an event of an issue: <see cref="EntryKind.IssueEvent"/>.</summary>
    public const string IssueEvent = "issue-event";

    /// <summary>Kind of an event of a command to a station: <see cref="EntryKind.CommandEvent"/>.</summary>
    public const string CommandEvent = "command-event";

    /// <summary>Kind of an event of a retention policy, or of what was dropped under one: <see cref="EntryKind.Retention"/>.</summary>
    public const string Retention = "retention";

    /// <summary>Kind of an event of a manual sample: <see cref="EntryKind.SampleEvent"/>.</summary>
    public const string SampleEvent = "sample-event";

    /// <summary>Adds an event; the caller saves it with its change.</summary>
    /// <param name="db">The caller's unit of work.</param>
    /// <param name="eventId">The event's unique id, also kept with the change itself.</param>
    /// <param name="kind">A kind of this class; stands in the payload as <c>kind</c>.</param>
    /// <param name="stationId">The station that it concerns, or 0.</param>
    /// <param name="subject">What a person finds it by, for example the number of the decision.</param>
    /// <param name="payload">What is said, by key: text, whole numbers or null. <c>event</c> and <c>kind</c> are added.</param>
    /// <param name="now">When it happened.</param>
    /// <exception cref="ArgumentException">The kind is not known, or the payload has a key or a value that it must not have.</exception>
    public static void Add(
        QingjianDb db, Guid eventId, string kind, int stationId, string subject, IReadOnlyDictionary<string, object?> payload, DateTimeOffset now)
    {
        OutboxKinds.EntryKindOf(kind);
        var whole = new Dictionary<string, object?>(payload) { { "event", eventId.ToString() }, { "kind", kind } };
        db.Set<OutboxRow>().Add(new OutboxRow
        {
            EventId = eventId,
            Kind = kind,
            StationId = stationId,
            Subject = subject,
            Payload = CanonicalJson.Write(whole),
            AddedUtc = now.ToUniversalTime(),
        });
    }
}
