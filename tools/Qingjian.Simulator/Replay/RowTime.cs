using System.Globalization;

namespace Qingjian.Simulator.Replay;

/// <summary>Reads the beginning of a row's period from its time columns.</summary>
internal sealed class RowTime
{
    private readonly ReplayTime _time;
    private readonly int[] _columns;

    /// <exception cref="ReplayOptionsException">The options name neither one time column with its format nor year, month, day and
    /// hour; or the file lacks a column.</exception>
    public RowTime(ReplayTime time, Header header)
    {
        _time = time;
        _columns = time switch
        {
            { Column: { } column, Format: not null } => [header.IndexOf(column)],
            { Column: null, Year: { } y, Month: { } m, Day: { } d, Hour: { } h } =>
                [header.IndexOf(y), header.IndexOf(m), header.IndexOf(d), header.IndexOf(h)],
            _ => throw new ReplayOptionsException("The time needs either Column and Format, or Year, Month, Day and Hour."),
        };
    }

    /// <summary>The text of the time as the file has it.</summary>
    public string Text(IReadOnlyList<string> cells) => string.Join(' ', _columns.Select(c => cells[c]));

    /// <summary>The beginning of the row's period. False when the cells are no time.</summary>
    public bool TryRead(IReadOnlyList<string> cells, out DateTimeOffset start)
    {
        start = default;
        if (!(_columns.Length == 1 ? TryOne(cells, out var stamp) : TryParts(cells, out stamp)))
            return false;
        start = new DateTimeOffset(stamp, _time.Offset);
        if (_time.Stamp == StampMeaning.End)
            start -= _time.Period;
        return true;
    }

    private bool TryOne(IReadOnlyList<string> cells, out DateTime stamp) => DateTime.TryParseExact(
        cells[_columns[0]], _time.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out stamp);

    private bool TryParts(IReadOnlyList<string> cells, out DateTime stamp)
    {
        stamp = default;
        if (!TryNumber(cells[_columns[0]], 1, 9998, out var year) || !TryNumber(cells[_columns[1]], 1, 12, out var month)
            || !TryNumber(cells[_columns[2]], 1, DateTime.DaysInMonth(year, month), out var day)
            || !TryNumber(cells[_columns[3]], 0, 24, out var hour))
            return false;
        stamp = new DateTime(year, month, day).AddHours(hour);
        return true;
    }

    private static bool TryNumber(string text, int least, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;
}
