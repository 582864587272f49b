using Qingjian.Hj212.Packets;

namespace Qingjian.Hj212;

/// <summary>A data segment taken apart (HJ 212-2017 Table 3). It points into the segment's bytes and allocates nothing; use it before the buffer
/// that it came from is advanced.</summary>
public readonly ref struct Packet
{
    /// <summary>The longest MN that is accepted, in bytes; the standard's is 24.</summary>
    public const int MaxMn = 64;

    internal Packet(ReadOnlySpan<byte> segment, scoped in PacketFields fields)
    {
        Segment = segment;
        Qn = fields.Qn;
        St = fields.St;
        Password = fields.Password;
        Mn = fields.Mn;
        DataArea = fields.DataArea;
        Command = fields.Command;
        Flag = fields.Flag;
        PacketCount = fields.PacketCount;
        PacketNumber = fields.PacketNumber;
        IsResend = fields.IsResend;
        Tolerances = fields.Tolerances;
        Dialect = fields.Dialect;
    }

    /// <summary>The whole data segment.</summary>
    public ReadOnlySpan<byte> Segment { get; }

    /// <summary>Request number (请求编码), 17 digits by the standard; empty when not sent.</summary>
    public ReadOnlySpan<byte> Qn { get; }

    /// <summary>System code (系统编码), 2 characters by the standard.</summary>
    public ReadOnlySpan<byte> St { get; }

    /// <summary>Access password (访问密码). Never write it to a page, an export or a log.</summary>
    public ReadOnlySpan<byte> Password { get; }

    /// <summary>Device id (设备唯一标识): opaque text of at most 64 bytes, may be empty.</summary>
    public ReadOnlySpan<byte> Mn { get; }

    /// <summary>Command code (命令编码), 0 to 9999.</summary>
    public int Command { get; }

    /// <summary>Version, split and answer bits; 0 when not sent.</summary>
    public PacketFlag Flag { get; }

    /// <summary>Number of packets (总包数); 0 when not sent.</summary>
    public int PacketCount { get; }

    /// <summary>Packet number (包号) from 1; 0 when not sent.</summary>
    public int PacketNumber { get; }

    /// <summary>Whether <c>RF=1</c> marks a re-sent upload (补传, HJ 212-2025).</summary>
    public bool IsResend { get; }

    /// <summary>The data area between <c>CP=&amp;&amp;</c> and the closing <c>&amp;&amp;</c>; may be empty.</summary>
    public ReadOnlySpan<byte> DataArea { get; }

    /// <summary>The edition, by Flag and ST; a station's profile may know better.</summary>
    public Dialect Dialect { get; }

    /// <summary>The deviations of the header.</summary>
    public Tolerances Tolerances { get; }

    /// <summary>The items of the data area in their order.</summary>
    public ItemReader Items => new(DataArea);

    /// <summary>Takes a data segment apart. False when it is not a packet; <paramref name="fault"/> then says why.</summary>
    public static bool TryParse(ReadOnlySpan<byte> segment, out Packet packet, out PacketFault fault)
    {
        fault = PacketFields.Read(segment, out var fields);
        packet = fault.Field == PacketField.None ? new(segment, fields) : default;
        return fault.Field == PacketField.None;
    }

    /// <summary>The value of the first item of this name, exact case; names that are not there give false.</summary>
    public bool TryFind(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        var items = Items;
        while (items.Read(out var item))
        {
            if (!item.Name.SequenceEqual(name))
                continue;
            value = item.Value;
            return true;
        }
        value = default;
        return false;
    }

    /// <summary>The time of the data (<c>DataTime</c>), +08:00: for periods their beginning by the standard (HJ 212-2017 6.6.4). False when it
    /// was not sent or is no time.</summary>
    public bool TryGetDataTime(out DateTimeOffset beijing) => TryGetDataTime(out beijing, out _);

    /// <summary>As <see cref="TryGetDataTime(out DateTimeOffset)"/>, and whether a time of 17 digits had to be cut to 14.</summary>
    public bool TryGetDataTime(out DateTimeOffset beijing, out Tolerances used)
    {
        beijing = default;
        used = Tolerances.None;
        if (!TryFind("DataTime"u8, out var text) || !WireTime.TryParse(text, out beijing))
            return false;
        used = text.Length > WireTime.Length ? Tolerances.TimeDigits : Tolerances.None;
        return true;
    }
}
