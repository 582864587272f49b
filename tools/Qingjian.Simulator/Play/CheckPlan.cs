using Qingjian.Hj212;
using Qingjian.Simulator.Checks;
using Qingjian.Simulator.Synthetic;

namespace Qingjian.Simulator.Play;

/// <summary>The checks that a station makes by itself. Surface water: a zero and a span check of the wet analysers each night at
/// one, as practice has it (HJ 915.3-2024 with CN 2065 and 2066, unconfirmed), and of the probes with a standard solution each
/// Monday. Air: zero and span gas each Monday night, when ozone is low (HJ 818-2018 6, unconfirmed).</summary>
internal sealed class CheckPlan(SyntheticSource source, StationClient client)
{
    private static readonly TimeSpan _night = TimeSpan.FromHours(1);
    private static readonly TimeSpan _length = TimeSpan.FromMinutes(30);
    private readonly FactorCode[] _wet = [.. source.Factors.Where(CheckStandards.IsWetAnalyser)];
    private readonly FactorCode[] _probes = [.. source.Factors.Where(CheckStandards.IsProbe)];
    private readonly FactorCode[] _gases = [.. source.Factors.Where(CheckStandards.IsGas)];
    private Cadence? _nights;

    public void Owe(DateTimeOffset from) =>
        _nights = source.Station.Kind is StationKind.SurfaceWater or StationKind.Air
            ? new Cadence(Commands.DayData, () => TimeSpan.FromDays(1), _ => _night + _length, from)
            : null;

    public void PlayUntil(DateTimeOffset now)
    {
        for (; _nights is { } night && night.DueAt <= now; night.Advance())
            if (!source.Troubles.IsDark(night.Next + _night, _length))
                Check(night.Next + _night);
    }

    private void Check(DateTimeOffset at)
    {
        var isMonday = at.ToOffset(Beijing.Offset).DayOfWeek == DayOfWeek.Monday;
        if (source.Station.Kind == StationKind.SurfaceWater)
        {
            client.StoreCheck(QualityControlKind.ZeroCheck, _wet, at);
            client.StoreCheck(QualityControlKind.SpanCheck, _wet, at + _length / 2);
            if (isMonday)
                client.StoreCheck(QualityControlKind.StandardSample, _probes, at + _length);
        }
        else if (isMonday)
            client.StoreCheck(QualityControlKind.StandardSample, _gases, at);
    }
}
