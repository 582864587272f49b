using System.Globalization;
using Qingjian.Archive;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Intake;

/// <summary>Compares a line with the network and the clock. A parameter that the station does not have is refused by name;
/// the other lines of the batch are kept.</summary>
internal static class JudgeLine
{
    public static JudgedLine Judge(int number, BatchItem item, Sender sender, StationDirectory stations, DateTimeOffset latestEnd)
    {
        var problems = new List<BatchProblem>(item.Problems);
        var station = item.Station is null ? null : sender.Find(stations, item.Station);
        if (item.Station is not null && station is null)
            problems.Add(new("station", item.Station, BatchRule.Station));
        else if (station is { Active: false })
            problems.Add(new("station", item.Station, BatchRule.Retired));
        if (station is not null && !item.Line.Parameter.IsEmpty)
            JudgeParameter(item.Line, station.Profile, problems);
        if (item.Problems.Count == 0 && item.Line.End > latestEnd)
            problems.Add(new("start", Shown(item.Line.Start), BatchRule.Ahead, Shown(latestEnd)));
        return new(number, item, station, problems);
    }

    private static void JudgeParameter(BatchLine line, StationProfile profile, List<BatchProblem> problems)
    {
        var code = line.Parameter.ToString();
        if (!profile.Parameters.TryGetValue(code, out var parameter))
        {
            problems.Add(new("parameter", code, BatchRule.Parameter, string.Join(", ", profile.InOrder.Select(one => one.Code))));
            return;
        }
        if (line.Unit is not { } unit)
            return;
        if (ExactUnits.PowerBetween(unit, parameter.Unit) is null)
            problems.Add(new("unit", unit.Symbol(), BatchRule.UnitNotExact, parameter.Unit.Symbol()));
        else if (!ExactUnits.TryConvert(line.Digits, unit, parameter.Unit, out _))
            problems.Add(new("value", line.Digits.ToString(), BatchRule.Digits, Hj212.Digits.MaxDigits.ToString(CultureInfo.InvariantCulture)));
    }

    private static string Shown(DateTimeOffset instant) => instant.ToBeijing().ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture);
}
