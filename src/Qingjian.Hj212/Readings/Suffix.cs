namespace Qingjian.Hj212.Readings;

/// <summary>What the part behind the dash of an item's name says. The statistics have the numbers of <see cref="Statistic"/>.</summary>
internal enum Suffix : byte
{
    Other = 0,
    LastStatistic = 12,
    Mark = 13,
    SampleTime = 14,
}
