namespace Qingjian.Archive.Segments;

/// <summary>Where a journal's groups become durable: segment files of one process, or a table that several processes share.
/// Writing members are called by the journal's one thread, reading ones by any.</summary>
internal interface IJournalPlace : IAsyncDisposable
{
    /// <summary>Whether other processes may append as well: then entries get their positions only while the turn is held.</summary>
    bool IsShared { get; }

    /// <summary>Position of the last durable entry when the place was opened.</summary>
    long Last { get; }

    /// <summary>Asks for the turn to append, for a moment; false when somebody else kept it.</summary>
    bool TryTakeTurn(out long last);

    /// <summary>Whether somebody else waits for the turn.</summary>
    bool IsTurnWanted();

    /// <summary>Lets the others append.</summary>
    void GiveTurn();

    /// <summary>Returns when the group is durable, whole.</summary>
    void Write(CommitGroup group);

    /// <summary>After a failure: makes writing possible again, with the turn, and returns the position of the last durable entry.</summary>
    long Reopen();

    /// <summary>Whether a group whose writing failed had become durable all the same.</summary>
    bool Holds(CommitGroup group);

    /// <summary>Begins to tell how far others have come; several calls with the same position do no harm.</summary>
    void Follow(Action<long> durable);

    /// <summary>Opens what holds the position.</summary>
    ISegmentReader OpenReader(long position, out Segment segment);

    /// <summary>What holds the position.</summary>
    Segment SegmentOf(long position);
}
