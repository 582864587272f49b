using System.Globalization;

namespace Qingjian.Standards.Air;

/// <summary>Numbers in formulas: at most six decimals, no trailing zeros; what is cut is shown by an ellipsis.</summary>
internal static class Text
{
    public static string Number(decimal value)
    {
        var shown = Math.Round(value, 6, MidpointRounding.ToZero);
        return shown.ToString("0.######", CultureInfo.InvariantCulture) + (shown == value ? string.Empty : "…");
    }

    public static string Sum(IEnumerable<decimal> values) =>
        "(" + string.Join(" + ", values.Select(value => value < 0 ? $"({Number(value)})" : Number(value))) + ")";
}
