using Qingjian.Hj212;

namespace Qingjian.Archive.Observations;

/// <summary>The mean of an hour from the values of its minutes. HJ 212-2017 Appendix D: an hour mean needs k ≥ 45 of 60
/// minute values, that is at least 75 % of those due; rounded once, at the end, half to even (GB/T 8170-2008 §3).</summary>
/// <param name="Digits">The mean, or null when no minute counts.</param>
/// <param name="Mark"><c>N</c> when enough minutes count, else <c>D</c> (HJ 212-2017, notes to table C.16–C.18).</param>
/// <param name="ValidCount">Minutes that count.</param>
internal readonly record struct HourMean(Digits? Digits, byte Mark, short ValidCount)
{
    private const int NeededQuarters = 3;

    /// <summary>Takes the newest revision of each minute of one hour.</summary>
    public static HourMean Of(ReadOnlySpan<ObservationRow> minutes, SeriesRule rule)
    {
        var (sum, valid) = (0m, 0);
        foreach (ref readonly var minute in minutes)
        {
            if (!Counts(minute))
                continue;
            sum += new Digits(minute.Mantissa, minute.Scale).ToDecimal();
            valid++;
        }
        var mark = valid * 4 >= rule.DuePerHour * NeededQuarters ? (byte)'N' : (byte)'D';
        return valid == 0 ? new(null, mark, 0) : new(Rounded(sum / valid, rule.Decimals), mark, (short)valid);
    }

    /// <summary>Only normal values count: mark N, or no mark at all.</summary>
    public static bool Counts(in ObservationRow minute) =>
        minute.Fault == ValueFault.None && (minute.Mark is (byte)'N' or 0);

    private static Digits Rounded(decimal mean, byte decimals)
    {
        var scaled = Math.Round(mean, decimals, MidpointRounding.ToEven);
        for (var i = 0; i < decimals; i++)
            scaled *= 10;
        return new((long)scaled, decimals);
    }
}
