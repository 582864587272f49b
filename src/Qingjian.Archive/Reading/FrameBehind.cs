namespace Qingjian.Archive;

/// <summary>The frame that brought a value (原始报文), without its password and without the length and the checksum
/// that would help to guess it.</summary>
/// <param name="JournalPosition">The journal entry.</param>
/// <param name="ReceivedUtc">When it was received.</param>
/// <param name="Peer">Who sent it, as address and port.</param>
/// <param name="Tolerances">The tolerances that were needed to accept it, as bits of Hj212's <c>Tolerances</c>; 0 is strict.</param>
/// <param name="Text">The frame as text.</param>
public sealed record FrameBehind(long JournalPosition, DateTimeOffset ReceivedUtc, string Peer, uint Tolerances, string Text)
{
    /// <summary>Where the retention policy stands in the journal under which the frame expired, so that there is no text; 0 when it
    /// did not.</summary>
    public long ExpiredUnder { get; init; }
}
