namespace Qingjian.Archive.Columns;

/// <summary>A stretch of a pattern: constant text of the body, or a place of one byte for the head or a field.</summary>
/// <param name="At">Where it stands in the body.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Field">Number of the field's column, or −1.</param>
/// <param name="IsHead">Whether the sender's head stands here.</param>
internal readonly record struct PatternPiece(int At, int Length, int Field, bool IsHead);
