using System.Globalization;

namespace Qingjian.Hj212.Messages;

/// <summary>Names of equipment items: <c>SB</c>, a number, a suffix.</summary>
internal static class Equipment
{
    public static bool TryNumber(string name, string suffix, out int number)
    {
        number = 0;
        return name.StartsWith("SB", StringComparison.OrdinalIgnoreCase) && name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
            && int.TryParse(name.AsSpan()[2..^suffix.Length], NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
