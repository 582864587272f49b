using System.Buffers;

namespace Qingjian.Hj212;

/// <summary>A frame found in a stream, or a stretch of it that was refused. It points into the buffer that was scanned.</summary>
public readonly struct ScannedFrame
{
    /// <summary>Every byte of the frame or of the refused stretch, from <c>##</c> through the tail.</summary>
    public ReadOnlySequence<byte> Raw { get; init; }

    /// <summary>The data segment, between the length field and the checksum; empty when refused.</summary>
    public ReadOnlySequence<byte> Segment { get; init; }

    /// <summary>Why it was refused; none for a frame.</summary>
    public FrameFault Fault { get; init; }

    /// <summary>The framing deviations it was accepted with.</summary>
    public Tolerances Tolerances { get; init; }

    /// <summary>How many bytes of noise were skipped before <see cref="Raw"/> by this call.</summary>
    public int NoiseBytes { get; init; }
}
