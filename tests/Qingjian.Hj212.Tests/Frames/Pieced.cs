using System.Buffers;

namespace Qingjian.Hj212.Tests.Frames;

/// <summary>Buffers of several pieces, as a pipe hands them out.</summary>
internal sealed class Pieced : ReadOnlySequenceSegment<byte>
{
    private Pieced(ReadOnlyMemory<byte> memory) => Memory = memory;

    /// <summary>The bytes in pieces of this size.</summary>
    public static ReadOnlySequence<byte> Sequence(byte[] bytes, int size)
    {
        var first = new Pieced(default);
        var last = first;
        for (var at = 0; at < bytes.Length; at += size)
        {
            var next = new Pieced(bytes.AsMemory(at, Math.Min(size, bytes.Length - at))) { RunningIndex = at };
            last.Next = next;
            last = next;
        }
        return new(first, 0, last, last.Memory.Length);
    }

    public static ReadOnlySequence<byte> Append(ReadOnlySequence<byte> kept, byte[] more)
    {
        Pieced? first = null;
        Pieced? last = null;
        foreach (var piece in kept)
            Add(piece.ToArray());
        Add(more);
        return new(first!, 0, last!, last!.Memory.Length);

        void Add(byte[] piece)
        {
            var added = new Pieced(piece) { RunningIndex = last is null ? 0 : last.RunningIndex + last.Memory.Length };
            last?.Next = added;
            first ??= added;
            last = added;
        }
    }
}
