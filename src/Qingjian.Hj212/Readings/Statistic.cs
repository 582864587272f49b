namespace Qingjian.Hj212;

/// <summary>What a number says about its period (HJ 212-2017 Table 4). Converted values (折算) are referred to the reference oxygen content.
/// The numbers are stored: never change them.</summary>
public enum Statistic : byte
{
    /// <summary>Not a statistic that this library types.</summary>
    None = 0,

    /// <summary>The value itself: <c>-Rtd</c>, and <c>-Data</c> of noise.</summary>
    Value = 1,

    /// <summary>Mean, <c>-Avg</c>.</summary>
    Average = 2,

    /// <summary>Minimum, <c>-Min</c>.</summary>
    Minimum = 3,

    /// <summary>Maximum, <c>-Max</c>.</summary>
    Maximum = 4,

    /// <summary>Accumulated amount, <c>-Cou</c>.</summary>
    Total = 5,

    /// <summary>Converted value, <c>-ZsRtd</c>.</summary>
    ConvertedValue = 6,

    /// <summary>Converted mean, <c>-ZsAvg</c>.</summary>
    ConvertedAverage = 7,

    /// <summary>Converted minimum, <c>-ZsMin</c>.</summary>
    ConvertedMinimum = 8,

    /// <summary>Converted maximum, <c>-ZsMax</c>.</summary>
    ConvertedMaximum = 9,

    /// <summary>Converted amount, <c>-ZsCou</c> (practice, not in Table 4).</summary>
    ConvertedTotal = 10,

    /// <summary>Noise of the day part, <c>-DayData</c>.</summary>
    DayValue = 11,

    /// <summary>Noise of the night part, <c>-NightData</c>.</summary>
    NightValue = 12,
}
