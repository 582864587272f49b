using System.Buffers.Binary;
using Qingjian.Proof;

namespace Qingjian.Archive.Segments;

/// <summary>What an entry holds whose content expired (docs/record.md).</summary>
/// <param name="Leaf">The hash of the leaf that it was and remains.</param>
/// <param name="PolicyPosition">Position of the entry of the policy under which it expired.</param>
internal readonly record struct ExpiredPayload(TreeHash Leaf, long PolicyPosition)
{
    public const int Bytes = TreeHash.Bytes + sizeof(long);

    /// <summary>Reads the payload of an entry of kind <see cref="EntryKind.Expired"/>.</summary>
    /// <exception cref="InvalidDataException">It has another length.</exception>
    public static ExpiredPayload Of(in JournalEntry entry) => entry.Payload.Length == Bytes
        ? new(new TreeHash(entry.Payload.Span[..TreeHash.Bytes]), BinaryPrimitives.ReadInt64LittleEndian(entry.Payload.Span[TreeHash.Bytes..]))
        : throw new InvalidDataException($"The expired entry at position {entry.Position} has {entry.Payload.Length} bytes of content instead of {Bytes}.");

    public void Write(Span<byte> target)
    {
        Leaf.CopyTo(target);
        BinaryPrimitives.WriteInt64LittleEndian(target[TreeHash.Bytes..], PolicyPosition);
    }
}
