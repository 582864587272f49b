using System.Globalization;

namespace Qingjian.Network;

/// <summary>How a range is written: <c>0–1000</c>, <c>≥ 0</c>, or a dash.</summary>
internal static class RangeText
{
    public static string Of(double? low, double? high) => (low, high) switch
    {
        ({ } from, { } to) => string.Create(CultureInfo.InvariantCulture, $"{from}–{to}"),
        ({ } from, null) => string.Create(CultureInfo.InvariantCulture, $"≥ {from}"),
        (null, { } to) => string.Create(CultureInfo.InvariantCulture, $"≤ {to}"),
        _ => "—",
    };
}
