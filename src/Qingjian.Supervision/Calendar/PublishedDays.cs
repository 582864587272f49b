using System.Collections.Frozen;
using System.Globalization;

namespace Qingjian.Supervision.Calendar;

/// <summary>The arrangements that the State Council published for 2023–2026 (国办发明电〔2022〕16号, 〔2023〕7号, 〔2024〕12号,
/// 〔2025〕7号), from <c>workday-arrangement.csv</c>.</summary>
internal static class PublishedDays
{
    public static FrozenDictionary<DateOnly, bool> All { get; } = DataFile.Rows("workday-arrangement.csv").ToFrozenDictionary(
        row => DateOnly.ParseExact(row[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), row => row[1] == "work");

    /// <summary>The notice of each year.</summary>
    public static FrozenDictionary<int, string> Notices { get; } = DataFile.Rows("workday-arrangement.csv")
        .DistinctBy(row => row[0][..4]).ToFrozenDictionary(row => int.Parse(row[0][..4], CultureInfo.InvariantCulture), row => row[3]);
}
