namespace Qingjian.Network;

/// <summary>A band on a lane.</summary>
/// <param name="From">Start, milliseconds since 1970 (UTC).</param>
/// <param name="To">End, or null while it lasts.</param>
/// <param name="Level">Tone of the band: "mute", "info", "warn" or "bad".</param>
/// <param name="Kind">What it is, by room.</param>
/// <param name="Parameter">Factor code, or null for the whole station.</param>
/// <param name="Text">One line in the reader's language.</param>
public sealed record TimelineSpan(long From, long? To, string Level, string Kind, string? Parameter, string Text)
{
    internal static TimelineSpan Of(StationFact fact) => new(
        fact.StartUtc.ToUnixTimeMilliseconds(),
        fact.EndUtc?.ToUnixTimeMilliseconds(),
        ToneOf(fact.Level),
        fact.Kind,
        fact.Parameter,
        fact.Text);

    private static string ToneOf(FactLevel level) => level switch
    {
        FactLevel.Info => "mute",
        FactLevel.Work => "info",
        FactLevel.Warn => "warn",
        FactLevel.Bad => "bad",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Not a level"),
    };
}
