using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>Values of factors: real-time, minute, hour and day data, samples, noise, electricity, and results of quality control (2011, 2013, 2031,
/// 2051, 2052, 2061 to 2066, 2111). The hot path reads the same by <see cref="ReadingReader"/> without allocating.</summary>
/// <param name="DataTime">+08:00: the beginning of the period by the standard; null when not sent (a later part of a split upload).</param>
/// <param name="Factors">One for each factor, in the order sent.</param>
public sealed record FactorUpload(DateTimeOffset? DataTime, ValueList<FactorValues> Factors) : Message
{
    internal static FactorUpload Read(AreaItems items) => new(items.OptionalTime("DataTime"), [.. FactorGroups.Of(items.All)]);

    internal override void Write(AreaText area)
    {
        if (DataTime is { } time)
            area.Add("DataTime", time);
        foreach (var factor in Factors)
            Write(area, factor);
    }

    private static void Write(AreaText area, FactorValues factor)
    {
        var separator = ';';
        foreach (var item in factor.Items)
        {
            area.Add($"{factor.Factor}-{item.Name}", item.Text, separator);
            separator = ',';
        }
    }
}
