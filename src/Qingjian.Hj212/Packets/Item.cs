namespace Qingjian.Hj212;

/// <summary>One <c>name=value</c> of a data area, blanks trimmed.</summary>
public readonly ref struct Item
{
    internal Item(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, bool hasValue, bool endsGroup)
    {
        Name = name;
        Value = value;
        HasValue = hasValue;
        EndsGroup = endsGroup;
    }

    /// <summary>The name, such as <c>w01018-Rtd</c>; the whole text when there is no equals sign.</summary>
    public ReadOnlySpan<byte> Name { get; }

    /// <summary>The value; empty when there is none.</summary>
    public ReadOnlySpan<byte> Value { get; }

    /// <summary>Whether an equals sign was there.</summary>
    public bool HasValue { get; }

    /// <summary>Whether a semicolon or the end follows: the next one belongs to another item (HJ 212-2017 6.3.3.1).</summary>
    public bool EndsGroup { get; }
}
