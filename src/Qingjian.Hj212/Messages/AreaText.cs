using System.Buffers;
using System.Globalization;
using System.Text;

namespace Qingjian.Hj212.Messages;

/// <summary>A data area while a message is written to it. What the receiver could not read back is refused with the field, the value and the rule: the
/// protocol has no escape (HJ 212-2017 6.3.3.1).</summary>
internal sealed class AreaText(Dialect dialect)
{
    private readonly ArrayBufferWriter<byte> _bytes = new(256);

    public Dialect Dialect => dialect;

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Add(string name, string value, char separator = ';')
    {
        Require(name, value, IsPlain(name) && IsPlain(value), "text without ; , = && or control characters, not empty, no blanks around it");
        Append(name, value, separator);
    }

    public void Add(NumberField field, int value, char separator = ';', string format = "D")
    {
        var text = value.ToString(format, CultureInfo.InvariantCulture);
        Require(field.Name, text, field.Holds(value), field.Rule);
        Append(field.Name, text, separator);
    }

    public void Add(string name, DateTimeOffset time, char separator = ';') => Append(name, WireTime.ToText(time), separator);

    public void Add(string name, FactorCode factor, char separator = ';') => Add(name, factor.ToString(), separator);

    public void Add(string name, Digits digits, char separator = ';') => Append(name, digits.ToString(), separator);

    /// <summary>Log text between two slashes on each side; it may contain separators (HJ 212-2017 Table B.8).</summary>
    public void AddLog(string name, string text, char separator)
    {
        Require(name, text, !text.Contains("//", StringComparison.Ordinal) && !text.Contains("&&", StringComparison.Ordinal)
            && !text.StartsWith('/') && !text.EndsWith('/') && !text.Any(char.IsControl) && Encoding.UTF8.GetByteCount(text) <= 886,
            "log text of at most 886 bytes without // && or control characters (C890, HJ 212-2017 Table B.8)");
        Append(name, $"//{text}//", separator);
    }

    public static void Require(string name, string value, bool holds, string rule)
    {
        if (!holds)
            throw new ArgumentException(new MessageFault(name, value, rule).ToString());
    }

    public void Append(string name, string value, char separator)
    {
        if (_bytes.WrittenCount > 0)
            _bytes.Write([(byte)separator]);
        Encoding.UTF8.GetBytes($"{name}={value}", _bytes);
    }

    private static bool IsPlain(string text) =>
        text.Length > 0 && !text.AsSpan().ContainsAny(";,=") && !text.Contains("&&", StringComparison.Ordinal) && !text.StartsWith("//", StringComparison.Ordinal)
        && text[0] > ' ' && text[^1] > ' ' && text[0] != '&' && text[^1] != '&' && !text.Any(char.IsControl);
}
