using System.Text.Unicode;
using Qingjian.Hj212.Frames;

namespace Qingjian.Hj212.Reports;

/// <summary>A frame judged by the letter of the standard (HJ 212-2017 6.3.1 and 6.3.2): head, four digits of length in bytes, a data segment of at
/// most 1024 bytes whose CP is opened and closed by two ampersands, the protocol's own checksum. Not part of the verdict: the case of the checksum, and
/// the tail, which captured logs lose.</summary>
internal ref struct Verdict
{
    private const Tolerances AgainstTheStandard =
        Tolerances.DeclaredLength | Tolerances.LengthInCharacters | Tolerances.LengthDigits | Tolerances.ModbusChecksum
        | Tolerances.SwappedModbusChecksum | Tolerances.ShortChecksum | Tolerances.LongSegment | Tolerances.DataAreaDelimiter;

    private const Tolerances ForeignChecksums = Tolerances.ModbusChecksum | Tolerances.SwappedModbusChecksum;

    public bool IsFrame;
    public FrameFault Fault;
    public PacketFault PacketFault;
    public Tolerances Used;
    public int Before;
    public int After;
    public int Declared;
    public ChecksumText Checksum;

    /// <summary>The data segment; of a refused frame the best guess.</summary>
    public ReadOnlySpan<byte> Segment;

    public readonly bool IsValid =>
        IsFrame && PacketFault.Field == PacketField.None && (Used & AgainstTheStandard) == 0 && Before == 0 && After == 0;

    /// <summary>Whether a gateway takes it from a station without a special profile.</summary>
    public readonly bool IsAccepted =>
        IsFrame && PacketFault.Field == PacketField.None && (Used & ForeignChecksums) == 0;

    /// <summary>The tolerances without which it would be refused.</summary>
    public readonly Tolerances Needed =>
        IsFrame && PacketFault.Field == PacketField.None ? Used & AgainstTheStandard : Tolerances.None;

    /// <summary>The deviations that do not make it invalid.</summary>
    public readonly Tolerances Deviations => Used & ~AgainstTheStandard;

    public static Verdict Of(ReadOnlySpan<byte> raw)
    {
        var finding = FrameSearch.Look(raw, FrameOptions.WithForeignChecksums, isAll: true);
        var head = FrameHead.Find(raw, 0, isAll: true);
        var verdict = new Verdict
        {
            IsFrame = finding.Kind == FindingKind.Frame,
            Fault = head.IsFound ? finding.Fault : FrameFault.Structure,
            Before = head.IsFound ? ForeignBytes(raw[..head.Start]) : raw.Length,
            After = finding.Kind == FindingKind.NeedMore ? 0 : ForeignBytes(raw[finding.End..]),
            Declared = head.Declared,
            Used = finding.Tolerances,
        };
        verdict.Segment = verdict.IsFrame ? raw.Slice(finding.SegmentStart, finding.SegmentLength)
            : head.IsFound ? Guess(raw[..Math.Max(finding.End, head.SegmentStart)], head)
            : default;
        verdict.ReadChecksum(raw);
        verdict.ReadPacket();
        return verdict;
    }

    // Captured logs have blanks and line ends around a frame, or the tail as the text "\r\n": that says nothing about what was sent.
    private static int ForeignBytes(ReadOnlySpan<byte> around)
    {
        while (true)
        {
            around = around.Trim(" \t\r\n"u8);
            if (!around.StartsWith(@"\r"u8) && !around.StartsWith(@"\n"u8))
                return around.Length;
            around = around[2..];
        }
    }

    // Of a refused frame: up to the last end mark, else up to the end.
    private static ReadOnlySpan<byte> Guess(ReadOnlySpan<byte> raw, scoped in FrameHead head)
    {
        var rest = raw[head.SegmentStart..];
        var end = rest.LastIndexOf("&&"u8);
        return end < 0 ? rest : rest[..(end + 2)];
    }

    private void ReadChecksum(ReadOnlySpan<byte> raw)
    {
        if (!Segment.IsEmpty && raw.Overlaps(Segment, out var start))
            Checksum = ChecksumText.Read(raw[(start + Segment.Length)..]);
    }

    private void ReadPacket()
    {
        if (!Packet.TryParse(Segment, out var packet, out PacketFault))
            return;
        Used |= packet.Tolerances;
        if (packet.TryGetDataTime(out _, out var timeTolerance))
            Used |= timeTolerance;
        var readings = new ReadingReader(packet);
        while (readings.Read(out var reading))
            Used |= NameTolerance(reading.Factor, packet);
        Used |= readings.Tolerances | (Utf8.IsValid(Segment) ? Tolerances.None : Tolerances.TextEncoding);
    }

    private static Tolerances NameTolerance(FactorCode sent, in Packet packet)
    {
        if (FactorAliases.Resolve(sent, packet.St) == sent)
            return Tolerances.None;
        var code = sent.ToString();
        foreach (var factor in FactorCatalogue.All)
            if (factor.Code2005 == code)
                return packet.Dialect == Dialect.Hj2005 ? Tolerances.None : Tolerances.OldCode;
        return Tolerances.AliasName;
    }
}
