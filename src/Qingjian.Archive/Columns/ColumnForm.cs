namespace Qingjian.Archive.Columns;

/// <summary>Numbers of the columnar block (docs/record.md). They are stored: never reuse one.</summary>
internal static class ColumnForm
{
    /// <summary>Where a changing field stands in a pattern.</summary>
    public const byte Hole = 0;

    /// <summary>Where the sender's own text stands in a pattern.</summary>
    public const byte Head = 1;

    /// <summary>Bytes before the compressed body: magic, CRC-32 of the plain entries, bytes of the body.</summary>
    public const int BlockHeaderBytes = 12;

    /// <summary>The largest body that a block may unpack to.</summary>
    public const int MaxBodyBytes = 64 << 20;

    // Of whole numbers: against the first, against the one before, against when the entry was received.
    public const byte AgainstFirst = 0;
    public const byte AgainstPrevious = 1;
    public const byte AgainstReceived = 2;

    // Of a field: one text for all, texts that end in ';', a time in seconds or milliseconds, texts with their lengths.
    public const byte Same = 0;
    public const byte Ended = 1;
    public const byte Seconds = 2;
    public const byte Milliseconds = 3;
    public const byte Lengths = 4;

    // Of a payload: as it is, or between ##, length and checksum that follow from it.
    public const byte Whole = 0;
    public const byte Framed = 1;

    /// <summary>How a block of columns begins; a Zstandard frame begins otherwise.</summary>
    public static ReadOnlySpan<byte> Magic => "QJC\x01"u8;

    /// <summary>The pattern of whatever has none: one field that is all of it.</summary>
    public static ReadOnlySpan<byte> Anything => [Hole];
}
