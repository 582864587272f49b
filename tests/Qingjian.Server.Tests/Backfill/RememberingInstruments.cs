using Qingjian.Hj212;
using Qingjian.Simulator;

namespace Qingjian.Server.Tests.Backfill;

/// <summary>Instruments that measured every hour but the lost ones, whatever of it was sent.</summary>
internal sealed class RememberingInstruments(params DateTimeOffset[] lost) : IFieldInstruments
{
    public static readonly FactorCode Factor = FactorCode.Parse("a34004");

    public IReadOnlyList<FactorCode> Factors => [Factor];

    public int Equipment => 0;

    public static Upload Hour(DateTimeOffset start) => new(Hj212.Commands.HourData, start, [new(Factor, Statistic.Average, new Digits(20 + start.Hour, 0))]);

    public IEnumerable<Upload> Between(int command, DateTimeOffset first, DateTimeOffset last)
    {
        var start = new DateTimeOffset(first.Year, first.Month, first.Day, first.Hour, 0, 0, first.Offset);
        for (start = start < first ? start.AddHours(1) : start; command == Hj212.Commands.HourData && start <= last; start = start.AddHours(1))
        {
            if (!lost.Contains(start))
                yield return Hour(start);
        }
    }

    public Upload? Now(DateTimeOffset at) => null;
}
