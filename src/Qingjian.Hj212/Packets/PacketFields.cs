using System.Buffers;
using System.Text;

namespace Qingjian.Hj212.Packets;

/// <summary>The fields of a data segment while they are read: strictly where they fit the standard, by name where they do not.</summary>
internal ref struct PacketFields
{
    private static readonly SearchValues<byte> _digits = SearchValues.Create("0123456789"u8);
    private static readonly SearchValues<byte> _hexDigits = SearchValues.Create("0123456789ABCDEF"u8);

    public ReadOnlySpan<byte> Qn;
    public ReadOnlySpan<byte> St;
    public ReadOnlySpan<byte> Password;
    public ReadOnlySpan<byte> Mn;
    public ReadOnlySpan<byte> DataArea;
    public int Command;
    public PacketFlag Flag;
    public int PacketCount;
    public int PacketNumber;
    public bool IsResend;
    public Tolerances Tolerances;
    public Dialect Dialect;

    private PacketField _last;
    private bool _hasFlag;
    private bool _hasResend;

    public static PacketFault Read(ReadOnlySpan<byte> segment, out PacketFields fields)
    {
        fields = new() { Command = -1 };
        var cp = segment.IndexOf("CP="u8);
        if (cp < 0)
            return new(PacketField.Cp, PacketRule.Required);
        var fault = fields.ReadHeader(segment[..cp]);
        if (fault.Field == PacketField.None)
            fault = fields.ReadDataArea(segment[(cp + 3)..]);
        fields.Judge();
        return fault;
    }

    private PacketFault ReadHeader(ReadOnlySpan<byte> header)
    {
        while (!header.IsEmpty)
        {
            var end = header.IndexOfAny((byte)';', (byte)',');
            var field = end < 0 ? header : header[..end];
            if (end < 0 && !WireText.Trim(field).IsEmpty || end >= 0 && header[end] == ',')
                Tolerances |= Tolerances.HeaderSeparator;
            header = end < 0 ? default : header[(end + 1)..];
            var fault = ReadField(field);
            if (fault.Field != PacketField.None)
                return fault;
        }
        return Command < 0 ? new(PacketField.Cn, PacketRule.Required) : default;
    }

    private PacketFault ReadField(ReadOnlySpan<byte> field)
    {
        var equals = field.IndexOf((byte)'=');
        if (equals < 0)
            return default;
        var name = WireText.Trim(field[..equals]);
        var value = WireText.Trim(field[(equals + 1)..]);
        if (name.Length != equals || name.Length + 1 + value.Length != field.Length)
            Tolerances |= Tolerances.Blanks;
        var known = Exact(name);
        if (known == PacketField.None && (known = CaseBlind(name)) != PacketField.None)
            Tolerances |= Tolerances.FieldNameCase;
        if (known == PacketField.None)
            return default;
        if (known < _last)
            Tolerances |= known == PacketField.Pnum ? Tolerances.SplitFields : Tolerances.HeaderOrder;
        _last = known;
        return Assign(known, value);
    }

    private static PacketField Exact(ReadOnlySpan<byte> name) => name switch
    {
        [(byte)'Q', (byte)'N'] => PacketField.Qn,
        [(byte)'S', (byte)'T'] => PacketField.St,
        [(byte)'C', (byte)'N'] => PacketField.Cn,
        [(byte)'P', (byte)'W'] => PacketField.Pw,
        [(byte)'M', (byte)'N'] => PacketField.Mn,
        [(byte)'F', (byte)'l', (byte)'a', (byte)'g'] => PacketField.Flag,
        [(byte)'P', (byte)'N', (byte)'U', (byte)'M'] => PacketField.Pnum,
        [(byte)'P', (byte)'N', (byte)'O'] => PacketField.Pno,
        [(byte)'R', (byte)'F'] => PacketField.Rf,
        _ => PacketField.None,
    };

    private static PacketField CaseBlind(ReadOnlySpan<byte> name)
    {
        Span<byte> upper = stackalloc byte[4];
        if (name.Length > upper.Length)
            return PacketField.None;
        Ascii.ToUpper(name, upper, out var length);
        upper = upper[..length];
        return upper.SequenceEqual("FLAG"u8) ? PacketField.Flag : Exact(upper);
    }

    private PacketFault Assign(PacketField field, ReadOnlySpan<byte> value)
    {
        switch (field)
        {
            case PacketField.Qn: Qn = value; break;
            case PacketField.St: St = value; break;
            case PacketField.Pw: Password = value; break;
            case PacketField.Mn when value.Length > Packet.MaxMn: return new(field, PacketRule.TooLong);
            case PacketField.Mn: Mn = value; break;
            case PacketField.Cn when value.Length != 4 || !WireText.TryReadNumber(value, out Command):
                return new(field, PacketRule.Number);
            case PacketField.Flag: AssignFlag(value); break;
            case PacketField.Pnum: PacketCount = SplitNumber(value); break;
            case PacketField.Pno: PacketNumber = SplitNumber(value); break;
            case PacketField.Rf: AssignResend(value); break;
            case PacketField.Cn or PacketField.Cp or PacketField.None: break;
        }
        return default;
    }

    private void AssignFlag(ReadOnlySpan<byte> value)
    {
        _hasFlag = WireText.TryReadNumber(value, out var number) && number <= byte.MaxValue;
        Flag = _hasFlag ? new((byte)number) : default;
    }

    private void AssignResend(ReadOnlySpan<byte> value)
    {
        _hasResend = true;
        IsResend = value.SequenceEqual("1"u8);
    }

    private int SplitNumber(ReadOnlySpan<byte> value)
    {
        if (value is [(byte)'0', ..] || !WireText.TryReadNumber(value, out _))
            Tolerances |= Tolerances.SplitFields;
        return WireText.TryReadNumber(value, out var number) && number <= 9999 ? number : 0;
    }

    private PacketFault ReadDataArea(ReadOnlySpan<byte> rest)
    {
        rest = WireText.Trim(rest);
        var opening = rest.StartsWith("&&"u8) ? 2 : 1;
        if (rest.IsEmpty || rest[0] != '&')
            return new(PacketField.Cp, PacketRule.Opening);
        rest = rest[opening..];
        var closing = rest.EndsWith("&&"u8) ? 2 : 1;
        if (rest.IsEmpty || rest[^1] != '&')
            return new(PacketField.Cp, PacketRule.Closing);
        DataArea = rest[..^closing];
        if (opening + closing != 4)
            Tolerances |= Tolerances.DataAreaDelimiter;
        return default;
    }

    private void Judge()
    {
        Dialect = (Flag.Version, St.SequenceEqual("21"u8)) switch
        {
            (0, _) => Dialect.Hj2005,
            (1, _) => Dialect.Hj2017,
            (_, true) => Dialect.SurfaceWater,
            (_, false) => Dialect.Hj2025,
        };
        if (!_hasFlag)
            Tolerances |= Tolerances.FlagAbsent;
        if (!Flag.IsSplit && PacketCount + PacketNumber > 0)
            Tolerances |= Tolerances.SplitFields;
        if (_hasResend && (!IsResend || Dialect != Dialect.Hj2025))
            Tolerances |= Tolerances.ResendMark;
        if (Password.Length != 6)
            Tolerances |= Tolerances.PasswordFormat;
        if (Commands.IsAnswer(Command) && (Flag.WantsAnswer || !St.SequenceEqual("91"u8)))
            Tolerances |= Tolerances.AnswerForm;
        JudgeQn();
        JudgeMn();
    }

    private void JudgeQn()
    {
        if (Qn.IsEmpty)
            Tolerances |= Dialect == Dialect.Hj2005 ? Tolerances.None : Tolerances.QnAbsent;
        else if (Qn.Length != 17 || Qn.ContainsAnyExcept(_digits))
            Tolerances |= Tolerances.QnFormat;
    }

    // Surface-water stations have province-coded ids of free length; [17] and [25] ids are 24 hexadecimal digits, [05] ids 14 characters.
    private void JudgeMn()
    {
        var fits = Dialect switch
        {
            Dialect.Hj2005 => Mn.Length == 14,
            Dialect.SurfaceWater => !Mn.IsEmpty,
            _ => Mn.Length == 24 && !Mn.ContainsAnyExcept(_hexDigits),
        };
        if (!fits)
            Tolerances |= Tolerances.MnFormat;
    }
}
