using System.Globalization;
using Qingjian.Hj212;
using Qingjian.Kernel;

namespace Qingjian.Archive.Batches;

/// <summary>Reads the start of a period: with an offset, or as Beijing time without one.</summary>
internal static class StartReading
{
    private const string Expected = "2026-11-22T15:00:00+08:00, 2026-11-22T07:00Z, 2026-11-22 15:00, 2026-11-22";
    private static readonly string[] WallClock = [.. Each("yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm"), "yyyy-MM-dd"];
    private static readonly string[] WithOffset = [.. WallClock[..4].Select(format => format + "zzz"), .. WallClock[..4].Select(format => format + "'Z'")];

    // Older values than these are no measurements of ours: the first national automatic stations came in the eighties.
    private static readonly DateTimeOffset First = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset Read(string? text, Period? period, List<BatchProblem> problems)
    {
        if (text is null)
            return default;
        if (TryRead(text) is not { } start)
            problems.Add(new("start", text, BatchRule.Time, Expected));
        else if (start < First)
            problems.Add(new("start", text, BatchRule.NotBefore, "1980-01-01"));
        else if (period is { } known && Misplaced(start, known) is { } where)
            problems.Add(new("start", text, BatchRule.PeriodStart, where));
        else
            return start;
        return default;
    }

    private static DateTimeOffset? TryRead(string text)
    {
        if (DateTime.TryParseExact(text, WallClock, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall))
            return BeijingTime.FromWallClock(wall);
        return DateTimeOffset.TryParseExact(text, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
    }

    private static string? Misplaced(DateTimeOffset start, Period period)
    {
        var clock = start.ToBeijing();
        return period switch
        {
            Period.Minute => clock.Second == 0 ? null : "HH:mm:00",
            Period.Hour => clock is { Second: 0, Minute: 0 } ? null : "HH:00:00",
            Period.Day => clock.TimeOfDay == TimeSpan.Zero ? null : "00:00:00 +08:00",
            Period.None or Period.RealTime or Period.Sample => null,
            _ => throw new ArgumentOutOfRangeException(nameof(period), period, "Not a period."),
        };
    }

    private static string[] Each(params string[] formats) => formats;
}
