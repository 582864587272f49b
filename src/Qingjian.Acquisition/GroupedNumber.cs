using System.Globalization;

namespace Qingjian.Acquisition;

/// <summary>A count as the pages show it.</summary>
internal static class GroupedNumber
{
    private static readonly NumberFormatInfo _narrow = new() { NumberGroupSeparator = "\u202F" };

    /// <summary>Five digits and more in groups, by a narrow space (ui.md §4).</summary>
    public static string Of(long value) => value.ToString(Math.Abs(value) < 10_000 ? "0" : "#,0", _narrow);
}
