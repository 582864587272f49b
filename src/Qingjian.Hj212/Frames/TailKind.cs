namespace Qingjian.Hj212.Frames;

internal enum TailKind : byte
{
    /// <summary>More bytes are needed to tell.</summary>
    Undecided,

    /// <summary>Other bytes follow: this is an end only where the length or the checksum says so.</summary>
    Missing,

    /// <summary>The next head, or the end of the input, follows.</summary>
    Sure,

    /// <summary>A line end follows.</summary>
    LineEnd,
}
