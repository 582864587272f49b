namespace Qingjian.Standards;

/// <summary>What a concentration stands for (平均时间).</summary>
public enum AirAverage
{
    /// <summary>Mean of the hour that ends (1小时平均).</summary>
    OneHour,

    /// <summary>Highest hourly mean of the day (日最大1小时平均).</summary>
    HighestHour,

    /// <summary>Mean of the eight hours that end with the hour (8小时滑动平均).</summary>
    MovingEightHours,

    /// <summary>Highest of the day's moving 8 h means (日最大8小时平均, MDA8).</summary>
    HighestEightHours,

    /// <summary>Mean of a natural day (24小时平均).</summary>
    DayMean,

    /// <summary>Mean of the 24 hours that end with the hour (24小时滑动平均).</summary>
    MovingDay,
}
