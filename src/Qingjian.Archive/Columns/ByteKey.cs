using System.IO.Hashing;

namespace Qingjian.Archive.Columns;

/// <summary>Bytes that are compared by what they are.</summary>
internal readonly struct ByteKey(ReadOnlyMemory<byte> bytes) : IEquatable<ByteKey>
{
    public ReadOnlySpan<byte> Span => bytes.Span;

    public ByteKey Kept() => new(bytes.ToArray());

    public bool Equals(ByteKey other) => Span.SequenceEqual(other.Span);

    public override bool Equals(object? obj) => obj is ByteKey other && Equals(other);

    public override int GetHashCode() => (int)XxHash3.HashToUInt64(Span);
}
