namespace Qingjian.Archive.Segments;

/// <summary>One independent block of a packed segment.</summary>
/// <param name="First">Position of its first entry.</param>
/// <param name="Offset">Where it begins in the file.</param>
/// <param name="PackedBytes">Its bytes in the file.</param>
/// <param name="PlainBytes">Its bytes when unpacked.</param>
/// <param name="Crc">CRC-32 of the bytes in the file.</param>
internal readonly record struct BlockMark(long First, long Offset, int PackedBytes, int PlainBytes, uint Crc);
