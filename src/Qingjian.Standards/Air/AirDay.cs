using Qingjian.Standards.Air;

namespace Qingjian.Standards;

/// <summary>The index of a natural day from its hourly means (日报).</summary>
public static class AirDay
{
    /// <summary>Judges a day. Allocates nothing.</summary>
    /// <param name="edition">A daily edition.</param>
    /// <param name="hours">The day's hours, 00:00 first.</param>
    /// <param name="items">Where the results go: at least as many as the edition's lines.</param>
    /// <param name="notMonitored">Items outside the station's plan.</param>
    public static AirVerdict Assess(AirEdition edition, AirHours hours, Span<AirItemResult> items, AirItems notMonitored = AirItems.None)
    {
        Require(edition, AirReport.Daily);
        return Averages.Assess(edition, hours, items, notMonitored);
    }

    /// <summary>The same, step by step.</summary>
    public static AirExplanation Explain(AirEdition edition, AirHours hours, AirItems notMonitored = AirItems.None)
    {
        Require(edition, AirReport.Daily);
        return Explaining.Explain(edition, hours, notMonitored);
    }

    internal static void Require(AirEdition edition, AirReport report)
    {
        if (edition.Report != report)
            throw new ArgumentException($"edition: a {report} edition expected, found {edition.Code} {edition.Report}.", nameof(edition));
    }
}
