namespace Qingjian.Hj212;

/// <summary>Why a stretch of bytes was refused as a frame. The numbers are stored: never change them.</summary>
public enum FrameFault : byte
{
    /// <summary>A frame.</summary>
    None = 0,

    /// <summary>An end was found, but its checksum fits neither the declared nor the real segment (HJ 212-2017 Appendix A).</summary>
    Checksum = 1,

    /// <summary>The declared length does not lead to a checksum, and none that fits was found elsewhere.</summary>
    Length = 2,

    /// <summary>No end within <see cref="FrameOptions.MaxUnterminated"/> bytes.</summary>
    TooLong = 3,

    /// <summary>The frame breaks off: the next one begins, or the input ends, before its own end.</summary>
    Cut = 4,

    /// <summary>Framed well, but the data segment is not a packet (see <see cref="PacketFault"/>); never reported by the scanner itself.</summary>
    Structure = 5,
}
