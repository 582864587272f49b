using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Qingjian.Acquisition.Forwarding;

/// <summary>One record of the delivery log, 48 bytes: what became of one journalled frame on one line (转发凭据).</summary>
internal readonly record struct Delivery
{
    public const int Size = 48;

    /// <summary>Position of the frame in the journal.</summary>
    public required long Position { get; init; }

    public required DeliveryOutcome Outcome { get; init; }

    /// <summary>When the answer came, or when it was given up.</summary>
    public required DateTimeOffset AtUtc { get; init; }

    /// <summary>0 for the line itself, otherwise the number of the order to send again.</summary>
    public int Pass { get; init; }

    public int StationId { get; init; }

    /// <summary>How often it was sent.</summary>
    public int Sends { get; init; }

    /// <summary>The QN of frame and answer, 17 digits; 0 when it was never sent.</summary>
    public long Qn { get; init; }

    public AsideReason Reason { get; init; }

    /// <summary>What the reason is about: a factor code, a mark, a command or an answer's code; at most 8 ASCII characters.</summary>
    public string Detail { get; init; }

    /// <summary>Whether the frame needs nothing more.</summary>
    public bool IsSettled => Outcome is DeliveryOutcome.Delivered or DeliveryOutcome.Sent or DeliveryOutcome.SetAside;

    public bool HasArrived => Outcome is DeliveryOutcome.Delivered or DeliveryOutcome.Sent;

    public void Write(Span<byte> record)
    {
        BinaryPrimitives.WriteInt64LittleEndian(record, Position);
        BinaryPrimitives.WriteInt64LittleEndian(record[8..], AtUtc.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteInt64LittleEndian(record[16..], Qn);
        BinaryPrimitives.WriteInt32LittleEndian(record[24..], StationId);
        BinaryPrimitives.WriteInt32LittleEndian(record[28..], Pass);
        BinaryPrimitives.WriteUInt16LittleEndian(record[32..], (ushort)Math.Min(Sends, ushort.MaxValue));
        (record[34], record[35]) = ((byte)Outcome, (byte)Reason);
        var detail = record.Slice(36, 8);
        detail.Clear();
        Encoding.ASCII.TryGetBytes(Detail ?? "", detail, out _);
        BinaryPrimitives.WriteUInt32LittleEndian(record[44..], Checksum(record));
    }

    /// <summary>False when the bytes are not a whole record.</summary>
    public static bool TryRead(ReadOnlySpan<byte> record, out Delivery delivery)
    {
        delivery = default;
        if (record.Length < Size || BinaryPrimitives.ReadUInt32LittleEndian(record[44..]) != Checksum(record))
            return false;
        delivery = new()
        {
            Position = BinaryPrimitives.ReadInt64LittleEndian(record),
            AtUtc = DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64LittleEndian(record[8..])),
            Qn = BinaryPrimitives.ReadInt64LittleEndian(record[16..]),
            StationId = BinaryPrimitives.ReadInt32LittleEndian(record[24..]),
            Pass = BinaryPrimitives.ReadInt32LittleEndian(record[28..]),
            Sends = BinaryPrimitives.ReadUInt16LittleEndian(record[32..]),
            Outcome = (DeliveryOutcome)record[34],
            Reason = (AsideReason)record[35],
            Detail = record[36] == 0 ? "" : Encoding.ASCII.GetString(record.Slice(36, 8)).TrimEnd('\0'),
        };
        return true;
    }

    // CRC-32C over everything before it, begun with ones so that a stretch of zeros is no record.
    private static uint Checksum(ReadOnlySpan<byte> record)
    {
        var checksum = uint.MaxValue;
        foreach (var word in MemoryMarshal.Cast<byte, uint>(record[..44]))
            checksum = BitOperations.Crc32C(checksum, word);
        return checksum;
    }
}
