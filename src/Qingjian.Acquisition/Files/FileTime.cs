using System.Globalization;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Files;

/// <summary>Times as files write them, Beijing time unless an offset stands there.</summary>
internal static class FileTime
{
    private static readonly string[] Formats =
    [
        .. from date in new[] { "yyyy-M-d", "yyyy/M/d", "yyyy年M月d日" } from clock in new[] { "", " H:m", " H:m:s", "'T'H:m", "'T'H:m:s", " H时", " H" } select date + clock,
        "yyyyMMddHHmmss", "yyyyMMddHHmm", "yyyyMMddHH",
    ];

    private static readonly string[] WithoutYear = ["M-d H:m", "M/d H:m", "M月d日 H:m"];

    /// <summary>The instant, or null when nobody can tell: the line's own rule then says so.</summary>
    public static DateTimeOffset? Read(string text, int? year)
    {
        if (DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var wall))
            return BeijingTime.FromWallClock(wall);
        if (text.Length > 16 && DateTimeOffset.TryParseExact(
            text, ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd HH:mm:sszzz"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return instant;
        // The year is read with the date: 02-29 is a day of some years only.
        return year is { } known && DateTime.TryParseExact(
            $"{known.ToString("0000", CultureInfo.InvariantCulture)}-{text}", [.. WithoutYear.Select(format => "yyyy-" + format)], CultureInfo.InvariantCulture, DateTimeStyles.None, out var completed)
            ? BeijingTime.FromWallClock(completed) : null;
    }
}
