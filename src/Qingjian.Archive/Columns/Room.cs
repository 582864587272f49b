namespace Qingjian.Archive.Columns;

/// <summary>Room for what is unpacked.</summary>
internal static class Room
{
    /// <exception cref="InvalidDataException">There is less room: the body holds more than the block.</exception>
    public static Span<byte> Of(Span<byte> room, int length) => length <= room.Length
        ? room[..length]
        : throw new InvalidDataException($"the body holds {length - room.Length} bytes more than the block");
}
