using System.Globalization;
using Qingjian.Hj212;
using Qingjian.Kernel;

namespace Qingjian.Archive.Series;

/// <summary>A question for a series as it stands in an address, and what is wrong with it.</summary>
internal sealed record SeriesQuestion(string Parameter, Period Period, Statistic? Statistic, DateTimeOffset From, DateTimeOffset To, DateTimeOffset? AsOf = null)
{
    /// <summary>Reads the fields; every wrong one is named with its value and the rule.</summary>
    public static SeriesQuestion? Read(SeriesFields fields, Dictionary<string, string[]> errors)
    {
        if (string.IsNullOrWhiteSpace(fields.Parameter))
            errors["parameter"] = ["A factor code is needed, for example a34004."];
        var period = Word<Period>(fields.Period, "period", "realtime, minute, hour, day or sample", errors);
        var statistic = fields.Statistic is null ? null : Word<Statistic>(fields.Statistic, "statistic", "value, average, minimum, maximum or total", errors);
        var from = Instant(fields.From, "from", errors);
        var to = Instant(fields.To, "to", errors);
        var asOf = string.IsNullOrWhiteSpace(fields.AsOf) ? null : Instant(fields.AsOf, "asOf", errors);
        if (from >= to)
            errors["to"] = [$"'{fields.To}' is not later than from '{fields.From}'."];
        return errors.Count > 0 ? null : new(fields.Parameter!.Trim(), period!.Value, statistic, from!.Value, to!.Value, asOf);
    }

    /// <summary>An instant with its offset, or a Beijing wall clock without one.</summary>
    public static DateTimeOffset? Instant(string? text, string field, Dictionary<string, string[]> errors)
    {
        if (DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var wall) && wall.Kind == DateTimeKind.Unspecified)
            return BeijingTime.FromWallClock(wall);
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
            return instant;
        errors[field] = [$"'{text}' is not a time: 2026-11-22, 2026-11-22T15:00 (Beijing time) or 2026-11-22T07:00:00Z is expected."];
        return null;
    }

    private static T? Word<T>(string? text, string field, string allowed, Dictionary<string, string[]> errors)
        where T : struct, Enum
    {
        if (Enum.TryParse<T>(text, ignoreCase: true, out var value) && !char.IsAsciiDigit(text![0]) && !value.Equals(default(T)))
            return value;
        errors[field] = [$"'{text}' is not known: {allowed} is expected."];
        return null;
    }
}
