using System.Globalization;
using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>The interval of minute data (1063, 1064, 分钟数据上报间隔).</summary>
/// <param name="Minutes">1, 2, 3, 4, 5, 6, 10, 12, 15, 20 or 30.</param>
public sealed record MinuteInterval(int Minutes) : Message
{
    private const string Rule = "one of 1 2 3 4 5 6 10 12 15 20 30 minutes (HJ 212-2017 Table 4)";

    internal static MinuteInterval Read(AreaItems items)
    {
        var minutes = items.Number(Fields.MinInterval);
        if (60 % minutes != 0)
            items.Blame(Fields.MinInterval.Name, minutes.ToString(CultureInfo.InvariantCulture), Rule);
        return new(minutes);
    }

    internal override void Write(AreaText area)
    {
        AreaText.Require(Fields.MinInterval.Name, Minutes.ToString(CultureInfo.InvariantCulture), Minutes > 0 && 60 % Minutes == 0, Rule);
        area.Add(Fields.MinInterval, Minutes);
    }
}
