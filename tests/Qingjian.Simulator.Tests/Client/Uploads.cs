using Qingjian.Hj212;

namespace Qingjian.Simulator.Tests.Client;

/// <summary>Uploads for tests.</summary>
internal static class Uploads
{
    /// <summary>An hour of two factors.</summary>
    public static Upload Hour(DateTimeOffset start) => new(Commands.HourData, start,
    [
        new(FactorCode.Parse("a34004"), Statistic.Average, new Digits(35, 0)),
        new(FactorCode.Parse("a21026"), Statistic.Average, new Digits(71, 1)),
    ]);
}
