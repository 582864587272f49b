using System.Globalization;
using System.Text;

namespace Qingjian.Hj212.Messages;

/// <summary>The items of a data area while a message is read from them. The first thing that is wrong is kept as the fault; reading goes on with
/// empty values, so that a message's reader needs no branches.</summary>
internal sealed class AreaItems
{
    private readonly List<Pair> _pairs = [];

    public AreaItems(ReadOnlySpan<byte> dataArea)
    {
        var items = new ItemReader(dataArea);
        while (items.Read(out var item))
            if (item.HasValue)
                _pairs.Add(new(WireText.Decode(item.Name, out _), WireText.Decode(item.Value, out _), item.EndsGroup));
    }

    public IReadOnlyList<Pair> All => _pairs;

    public MessageFault Fault { get; private set; }

    public bool Has(string name) => Find(name) is not null;

    public int Number(NumberField field)
    {
        var text = Find(field.Name);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && field.Holds(number))
            return number;
        Blame(field.Name, text, field.Rule);
        return field.Least;
    }

    public DateTimeOffset Time(string name) => OptionalTime(name) ?? BlameTime(name);

    public DateTimeOffset? OptionalTime(string name)
    {
        var text = Find(name);
        return text is null ? null : ReadTime(name, text);
    }

    public DateTimeOffset ReadTime(string name, string text)
    {
        Span<byte> digits = stackalloc byte[WireTime.QnLength];
        return Encoding.UTF8.TryGetBytes(text, digits, out var length) && WireTime.TryParse(digits[..length], out var time)
            ? time
            : BlameTime(name, text);
    }

    public string Text(string name, string rule = "given")
    {
        var text = Find(name);
        if (string.IsNullOrEmpty(text))
            Blame(name, text, rule);
        return text ?? "";
    }

    public string? OptionalText(string name) => Find(name);

    public FactorCode Factor(string name) => ReadFactor(name, Find(name));

    public FactorCode? OptionalFactor(string name) => Find(name) is { Length: > 0 } text ? ReadFactor(name, text) : null;

    public FactorCode ReadFactor(string name, string? text)
    {
        if (TryFactor(text, out var code))
            return code;
        Blame(name, text, "a factor code: 1 to 8 letters and digits (HJ 212-2017 Table 4)");
        return default;
    }

    public Digits ReadDigits(string name, string text)
    {
        var fault = Digits.TryParse(Encoding.UTF8.GetBytes(text), out var digits);
        if (fault is ValueFault.None or ValueFault.Sentinel)
            return digits;
        Blame(name, text, "a number (HJ 212-2017 6.3.3.2.2)");
        return default;
    }

    public void Blame(string name, string? value, string rule)
    {
        if (Fault.Field is null)
            Fault = new(name, value ?? "", rule);
    }

    public static bool TryFactor(string? text, out FactorCode code)
    {
        code = default;
        Span<byte> bytes = stackalloc byte[8];
        return text is not null && Encoding.ASCII.TryGetBytes(text, bytes, out var length) && FactorCode.TryParse(bytes[..length], out code);
    }

    // Names are case-sensitive by the standard; it spells Ctime itself as CTime in its examples.
    private string? Find(string name)
    {
        foreach (var pair in _pairs)
            if (pair.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return pair.Value;
        return null;
    }

    private DateTimeOffset BlameTime(string name, string? text = null)
    {
        Blame(name, text, "a time of 14 digits, YYYYMMDDhhmmss (HJ 212-2017 Table 4)");
        return default;
    }
}
