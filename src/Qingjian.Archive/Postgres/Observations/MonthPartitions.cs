using System.Globalization;
using Npgsql;
using Qingjian.Archive.Months;

namespace Qingjian.Archive.Postgres.Observations;

/// <summary>Makes the partition of a month when its first value comes. After a batch that was given up another takes its place: what
/// was made went with the transaction.</summary>
internal sealed class MonthPartitions
{
    // Beyond these a start is a mistake of a device; such values lie together.
    private const int FirstMonth = 199001, LastMonth = 219912;

    private static readonly long LowMs = DataMonth.Of(FirstMonth).LowMs, HighMs = DataMonth.Of(LastMonth).HighMs;

    private readonly HashSet<int> _made = [];
    private long _lowMs = long.MaxValue, _highMs = long.MinValue;

    /// <summary>In the transaction that writes the value.</summary>
    public void MakeFor(NpgsqlConnection connection, long startMs)
    {
        if (startMs >= _lowMs && startMs < _highMs)
            return;
        if (startMs < LowMs || startMs >= HighMs)
        {
            connection.Execute("create table if not exists observation_other partition of observation default");
            return;
        }
        var month = DataMonth.At(startMs);
        // Values come mostly for the month of the value before.
        (_lowMs, _highMs) = (month.LowMs, month.HighMs);
        if (_made.Add(month.Number))
            connection.Execute(string.Create(CultureInfo.InvariantCulture,
                $"create table if not exists observation_{month.Number} partition of observation for values from ({month.LowMs}) to ({month.HighMs})"));
    }
}
