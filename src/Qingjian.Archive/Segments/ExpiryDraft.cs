namespace Qingjian.Archive.Segments;

/// <summary>A compressed segment whose frames gave way to their hashes, written whole beside the one that it will replace.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="End">The position after its last entry.</param>
/// <param name="Temporary">Name of the new form until it takes the place of the old one.</param>
/// <param name="Expired">Entries whose content goes with it.</param>
/// <param name="FirstReceivedUtc">When the first of them was received.</param>
/// <param name="LastReceivedUtc">When the last of them was received.</param>
/// <param name="LeavesSha256">SHA-256 of the kept hashes, one after the other.</param>
/// <param name="Before">The file that goes.</param>
/// <param name="After">The file that stays.</param>
internal sealed record ExpiryDraft(
    Segment Segment, long End, string Temporary, long Expired, DateTimeOffset FirstReceivedUtc, DateTimeOffset LastReceivedUtc, string LeavesSha256,
    FileMark Before, FileMark After);
