using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Qingjian.Hj212.Readings;

namespace Qingjian.Hj212;

/// <summary>Reads the numbers of an upload (2011, 2031, 2051, 2061 and their kin), one <see cref="Reading"/> for each, in the order sent. Factors are
/// told by their names, not by the separators (HJ 212-2017 C.23 prints commas between items). Nothing is allocated.</summary>
public ref struct ReadingReader
{
    private const int Capacity = 16;
    private readonly ReadOnlySpan<byte> _area;
    private ItemReader _items;
    private PendingNumbers _pending;
    private int _count;
    private int _next;
    private FactorCode _factor;
    private byte _mark;
    private DateTimeOffset? _sampleTime;
    private byte? _frameMark;

    /// <summary>A reader at the beginning of a packet's data area.</summary>
    public ReadingReader(Packet packet)
    {
        _area = packet.DataArea;
        _items = packet.Items;
    }

    /// <summary>The deviations met so far.</summary>
    public Tolerances Tolerances { readonly get => field | _items.Tolerances; private set; }

    /// <summary>How many numbers were passed over because their name is no factor code (longer than 8 characters).</summary>
    public int Unreadable { get; private set; }

    /// <summary>Reads the next number. False at the end.</summary>
    public bool Read(out Reading reading)
    {
        while (_next == _count)
        {
            if (ReadFactor())
                continue;
            reading = default;
            return false;
        }
        ref var number = ref _pending[_next++];
        reading = new(_factor, number.Statistic, new(number.Mantissa, number.Scale), number.Fault, _mark, _sampleTime);
        return true;
    }

    // Collects the neighbouring items of one factor up to a semicolon: its mark may stand behind its numbers.
    private bool ReadFactor()
    {
        (_count, _next, _factor, _mark, _sampleTime) = (0, 0, default, 0, null);
        while (_count < Capacity)
        {
            var before = _items.Position;
            if (!_items.Read(out var item))
                break;
            if (!TryTake(item))
            {
                // Another factor behind a comma: it is read again as the next one.
                _items.Position = before;
                Tolerances |= Tolerances.ItemSeparator;
                break;
            }
            if (item.EndsGroup)
                break;
        }
        if (_count > 0 && _mark == 0)
            _mark = FindMark();
        return _count > 0 || _items.Position < _area.Length;
    }

    // False when the item belongs to another factor than the one being collected.
    private bool TryTake(in Item item)
    {
        if (!item.HasValue)
        {
            SpoilLast();
            return true;
        }
        var dash = SuffixDash(item.Name);
        if (dash < 0)
            return true;
        var suffix = Suffixes.Read(item.Name[(dash + 1)..], out var wrongCase);
        if (suffix == Suffix.Other)
            return true;
        if (!FactorCode.TryParse(item.Name[..dash], out var code))
        {
            Unreadable += suffix <= Suffix.LastStatistic ? 1 : 0;
            return true;
        }
        var factor = code.InStandardCase();
        if (!_factor.IsEmpty && factor != _factor)
            return false;
        if (wrongCase || factor != code)
            Tolerances |= Tolerances.NameCase;
        _factor = factor;
        Take(suffix, item.Value);
        return true;
    }

    private void Take(Suffix suffix, ReadOnlySpan<byte> value)
    {
        switch (suffix)
        {
            case Suffix.Mark:
                _mark = value.IsEmpty ? _mark : MarkOf(value);
                break;
            case Suffix.SampleTime:
                _sampleTime = WireTime.TryParse(value, out var time) ? time : null;
                break;
            default:
                Add((Statistic)suffix, value);
                break;
        }
    }

    // HJ 212-2025 has marks of several letters (St, Sr): cut to one they would be read as another mark.
    private static byte MarkOf(ReadOnlySpan<byte> value) => value switch
    {
        [>= (byte)'a' and <= (byte)'z' and var letter] => (byte)(letter - 0x20),
        [> (byte)' ' and <= (byte)'~' and var character] => character,
        _ => Reading.UnknownMark,
    };

    private void Add(Statistic statistic, ReadOnlySpan<byte> value)
    {
        var fault = DigitsText.Read(value, out var digits);
        if (fault != ValueFault.None)
            Tolerances |= Tolerances.NotNumeric;
        ref var number = ref Place(statistic);
        number.Mantissa = digits.Mantissa;
        number.Scale = digits.Scale;
        number.Fault = fault;
        number.Statistic = statistic;
    }

    // The same number of one factor twice (HJ 212-2017 C.29 prints it so): the last one counts.
    [UnscopedRef]
    private ref PendingNumber Place(Statistic statistic)
    {
        for (var i = 0; i < _count; i++)
        {
            if (_pending[i].Statistic != statistic)
                continue;
            Tolerances |= Tolerances.RepeatedName;
            return ref _pending[i];
        }
        return ref _pending[_count++];
    }

    // "a34004-Rtd=8,5": the piece behind the comma has no name. Read as 8 it would be a wrong value, so it is none.
    private void SpoilLast()
    {
        if (_count == 0)
            return;
        _pending[_count - 1].Fault = ValueFault.OutOfFormat;
        Tolerances |= Tolerances.NotNumeric;
    }

    private static int SuffixDash(ReadOnlySpan<byte> name)
    {
        if (name.Length > 4 && name[^4] == '-')
            return name.Length - 4;
        return name.Length > 5 && name[^5] == '-' ? name.Length - 5 : name.LastIndexOf((byte)'-');
    }

    // The factor's own mark elsewhere, else the mark of the whole frame.
    private byte FindMark()
    {
        var items = new ItemReader(_area) { Position = _items.Position };
        while (_items.Position < _area.Length && items.Read(out var item))
        {
            if (TryReadOwnMark(item, out var mark))
                return mark;
            if (item.EndsGroup)
                break;
        }
        return _frameMark ??= FindFrameMark();
    }

    private readonly bool TryReadOwnMark(in Item item, out byte mark)
    {
        mark = 0;
        var dash = SuffixDash(item.Name);
        if (dash < 0 || item.Value.IsEmpty || Suffixes.Read(item.Name[(dash + 1)..], out _) != Suffix.Mark
            || !FactorCode.TryParse(item.Name[..dash], out var code) || code.InStandardCase() != _factor)
            return false;
        mark = MarkOf(item.Value);
        return true;
    }

    private byte FindFrameMark()
    {
        var items = new ItemReader(_area);
        while (items.Read(out var item))
        {
            if (item.Value.IsEmpty || !item.Name.SequenceEqual("Flag"u8))
                continue;
            Tolerances |= Tolerances.FrameWideMark;
            return MarkOf(item.Value);
        }
        return 0;
    }

    private struct PendingNumber
    {
        public long Mantissa;
        public byte Scale;
        public ValueFault Fault;
        public Statistic Statistic;
    }

    [InlineArray(Capacity)]
    private struct PendingNumbers
    {
        private PendingNumber _first;
    }
}
