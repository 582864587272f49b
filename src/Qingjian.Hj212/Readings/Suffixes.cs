using System.Text;

namespace Qingjian.Hj212.Readings;

/// <summary>The suffixes of HJ 212-2017 Table 4 that numbers, marks and sample times carry. Others (-RS, -RT, -Info, -SN...) stay untyped items.</summary>
internal static class Suffixes
{
    private static readonly string[] _names =
        ["Rtd", "Avg", "Min", "Max", "Cou", "ZsRtd", "ZsAvg", "ZsMin", "ZsMax", "ZsCou", "DayData", "NightData", "Flag", "SampleTime", "Data"];

    public static Suffix Read(ReadOnlySpan<byte> text, out bool wrongCase)
    {
        wrongCase = false;
        var exact = Exact(text);
        if (exact != Suffix.Other || text.Length is < 3 or > 10)
            return exact;
        var blind = CaseBlind(text);
        wrongCase = blind != Suffix.Other;
        return blind;
    }

    /// <summary>The suffix of a statistic, as the standard spells it.</summary>
    public static ReadOnlySpan<byte> NameOf(Statistic statistic) => statistic switch
    {
        Statistic.Value => "Rtd"u8,
        Statistic.Average => "Avg"u8,
        Statistic.Minimum => "Min"u8,
        Statistic.Maximum => "Max"u8,
        Statistic.Total => "Cou"u8,
        Statistic.ConvertedValue => "ZsRtd"u8,
        Statistic.ConvertedAverage => "ZsAvg"u8,
        Statistic.ConvertedMinimum => "ZsMin"u8,
        Statistic.ConvertedMaximum => "ZsMax"u8,
        Statistic.ConvertedTotal => "ZsCou"u8,
        Statistic.DayValue => "DayData"u8,
        Statistic.NightValue => "NightData"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(statistic), statistic, "This statistic has no suffix in HJ 212."),
    };

    private static Suffix Exact(ReadOnlySpan<byte> text) => text.Length switch
    {
        3 => Three(text),
        4 => text.SequenceEqual("Flag"u8) ? Suffix.Mark : text.SequenceEqual("Data"u8) ? (Suffix)Statistic.Value : Suffix.Other,
        5 when text[0] == 'Z' && text[1] == 's' => Converted(Three(text[2..])),
        7 when text.SequenceEqual("DayData"u8) => (Suffix)Statistic.DayValue,
        9 when text.SequenceEqual("NightData"u8) => (Suffix)Statistic.NightValue,
        10 when text.SequenceEqual("SampleTime"u8) => Suffix.SampleTime,
        _ => Suffix.Other,
    };

    private static Suffix Three(ReadOnlySpan<byte> text) => (text[0] << 16 | text[1] << 8 | text[2]) switch
    {
        'R' << 16 | 't' << 8 | 'd' => (Suffix)Statistic.Value,
        'A' << 16 | 'v' << 8 | 'g' => (Suffix)Statistic.Average,
        'M' << 16 | 'i' << 8 | 'n' => (Suffix)Statistic.Minimum,
        'M' << 16 | 'a' << 8 | 'x' => (Suffix)Statistic.Maximum,
        'C' << 16 | 'o' << 8 | 'u' => (Suffix)Statistic.Total,
        _ => Suffix.Other,
    };

    private static Suffix Converted(Suffix suffix) => suffix == Suffix.Other ? suffix : suffix + 5;

    private static Suffix CaseBlind(ReadOnlySpan<byte> text)
    {
        Span<byte> spelled = stackalloc byte[10];
        foreach (var name in _names)
            if (Ascii.EqualsIgnoreCase(text, name))
                return Exact(spelled[..Encoding.ASCII.GetBytes(name, spelled)]);
        return Suffix.Other;
    }
}
