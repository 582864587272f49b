using Qingjian.Hj212;
using Qingjian.Simulator;

namespace Qingjian.Server.Tests.Backfill;

/// <summary>Instruments that measured every hour and every five minutes but the lost ones, whatever of it was sent.</summary>
internal sealed class RememberingInstruments(params DateTimeOffset[] lost) : IFieldInstruments
{
    public static readonly FactorCode Factor = FactorCode.Parse("a34004");

    public IReadOnlyList<FactorCode> Factors => [Factor];

    public int Equipment => 0;

    /// <summary>What it measured in the period that starts then.</summary>
    /// <param name="command">2061 for hours, 2051 for minutes.</param>
    /// <param name="start">Its start.</param>
    public static Upload Of(int command, DateTimeOffset start) => new(command, start, [new(Factor, Statistic.Average, new Digits(20 + start.Hour, 0))]);

    public IEnumerable<Upload> Between(int command, DateTimeOffset first, DateTimeOffset last)
    {
        var step = command == Hj212.Commands.HourData ? TimeSpan.FromHours(1) : BackfillHouse.MinuteStep;
        var start = new DateTimeOffset(first.Year, first.Month, first.Day, 0, 0, 0, first.Offset);
        for (; command is Hj212.Commands.HourData or Hj212.Commands.MinuteData && start <= last; start += step)
        {
            if (start >= first && !lost.Contains(start))
                yield return Of(command, start);
        }
    }

    public Upload? Now(DateTimeOffset at) => null;
}
