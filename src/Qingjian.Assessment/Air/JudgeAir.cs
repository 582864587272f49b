using Qingjian.Network;
using Qingjian.Standards;

namespace Qingjian.Assessment.Air;

/// <summary>Judges the hours of a station by the edition in force there, or by another when asked. Pure.</summary>
internal static class JudgeAir
{
    public static AirFigure Judge(StationCard station, DateOnly day, AirReport report, AirInputs inputs, string? edition = null)
    {
        var inForce = EditionOf(station, day, report, edition);
        if (inForce.Edition is null)
            return new(inForce, new(null, 0, AirItems.None, AirItems.None, NotAssessed.NoStandard), [], inputs);
        var items = new AirItemResult[inForce.Edition.Lines.Count];
        var verdict = report is AirReport.Daily
            ? AirDay.Assess(inForce.Edition, inputs.Hours, items)
            : AirHour.Assess(inForce.Edition, inputs.Hours, items);
        return new(inForce, verdict, items, inputs);
    }

    /// <summary>The steps of a figure, rebuilt from its inputs; null without an edition.</summary>
    public static AirExplanation? Explain(AirFigure figure) => figure.InForce.Edition switch
    {
        null => null,
        { Report: AirReport.Daily } edition => AirDay.Explain(edition, figure.Inputs.Hours),
        var edition => AirHour.Explain(edition, figure.Inputs.Hours),
    };

    private static EditionInForce EditionOf(StationCard station, DateOnly day, AirReport report, string? asked)
    {
        if (asked is not null && AirStandards.TryFind(asked, report, out var chosen))
            return new(chosen, chosen.Source, chosen.Status == "confirmed");
        var region = station.RegionPath.TrimEnd('/').Split('/')[^1];
        return AirStandards.InForce(day, report, AirStandards.ClassOf(region));
    }
}
