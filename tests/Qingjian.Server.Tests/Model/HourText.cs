using System.Globalization;

namespace Qingjian.Server.Tests.Model;

/// <summary>The numbers that a station sends, as text: a pure function, so that the same operation sends the same content.</summary>
internal static class HourText
{
    public const int Shapes = 14;

    public static readonly string[] Items = ["a34004", "a34002", "a21026", "a21004", "a21005", "a05024"];
    private static readonly decimal[] Usual = [60, 95, 12, 35, 0.8m, 70];

    /// <summary>Text and mark of an item's hour, or null when the shape leaves the item out.</summary>
    public static (string Text, char Mark)? Of(int shape, int item, int station, int hour, int salt)
    {
        var wobble = (hour * 7 + item * 3 + station * 5 + salt * 11) % 9;
        var value = Usual[item] + (item == 4 ? 0.1m : 1m) * wobble;
        return shape switch
        {
            1 => (Text(Usual[item]), 'N'),
            2 => (Text(item switch { 0 => 3, 1 => 5, _ => value }), 'N'),
            3 => (Text(item == 0 ? decimal.Truncate(value / 10) : value), 'N'),
            4 => (Text(item == 4 ? value + 6 : value * 5), 'N'),
            5 => (Text(item == 0 ? 150 + wobble : value), 'N'),
            6 => (Text(item == wobble % 6 ? 4000 : item == (wobble + 1) % 6 ? -20 : value), 'N'),
            7 => (Text(value), item < 2 ? 'M' : 'N'),
            8 => item < 2 ? (Text(value), 'N') : null,
            9 => (Text(item == 5 ? value + 95 : item == 4 ? value : value * 2), 'N'),
            // Exactly at the limits of the pack: four times and 40 away, 1.3 times and 30 above.
            10 => (Text(item switch { 0 => 130, 1 => 100, _ => value }), 'N'),
            // Other digits, same number: a revision that changes nothing in the figures.
            11 => (Text(value) + (item == 4 ? "0" : ".0"), 'N'),
            12 => (Text(item == 5 ? 850 + wobble : item == 0 ? 20 - wobble : value), 'N'),
            13 => item == salt % 6 ? null : (Text(value), 'N'),
            _ => (Text(value), 'N'),
        };
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
