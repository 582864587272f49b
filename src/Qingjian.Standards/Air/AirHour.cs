using Qingjian.Standards.Air;

namespace Qingjian.Standards;

/// <summary>The index of an hour from the 24 hourly means that end with it (实时报).</summary>
public static class AirHour
{
    /// <summary>Judges the last of the hours. Allocates nothing.</summary>
    /// <param name="edition">A real-time edition.</param>
    /// <param name="hours">The hours; the last is judged, the others serve moving means.</param>
    /// <param name="items">Where the results go: at least as many as the edition's lines.</param>
    /// <param name="notMonitored">Items outside the station's plan.</param>
    public static AirVerdict Assess(AirEdition edition, AirHours hours, Span<AirItemResult> items, AirItems notMonitored = AirItems.None)
    {
        AirDay.Require(edition, AirReport.Realtime);
        return Averages.Assess(edition, hours, items, notMonitored);
    }

    /// <summary>The same, step by step.</summary>
    public static AirExplanation Explain(AirEdition edition, AirHours hours, AirItems notMonitored = AirItems.None)
    {
        AirDay.Require(edition, AirReport.Realtime);
        return Explaining.Explain(edition, hours, notMonitored);
    }
}
