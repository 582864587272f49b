using System.Collections.Immutable;
using Qingjian.Hj212;

namespace Qingjian.Acquisition.Live;

internal static class LiveValues
{
    /// <summary>Which number of a period is shown live.</summary>
    public static Statistic StatisticOf(Period period) => period == Period.RealTime ? Statistic.Value : Statistic.Average;

    /// <summary>The newer of two values for each parameter, by data time: a late back-fill never replaces what is live.</summary>
    public static ImmutableArray<LiveValue> Merge(ImmutableArray<LiveValue> known, ImmutableArray<LiveValue> news)
    {
        if (news.IsEmpty)
            return known;
        var merged = known.ToBuilder();
        foreach (var value in news)
        {
            var at = IndexOf(merged, value.Parameter);
            if (at < 0)
                merged.Add(value);
            else if (value.DataUtc >= merged[at].DataUtc)
                merged[at] = value;
        }

        return merged.ToImmutable();
    }

    private static int IndexOf(ImmutableArray<LiveValue>.Builder values, string parameter)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i].Parameter == parameter)
                return i;
        }

        return -1;
    }
}
