using Qingjian.Kernel;

namespace Qingjian.Network;

/// <summary>A room's answer to the timeline question: what is known here, then? Every room that keeps facts about
/// stations registers one; <see cref="StationTimeline"/> joins them.</summary>
public interface IStationFacts
{
    /// <summary>Names of the lanes, in the language of the current culture, that are shown even when nothing happened in
    /// them: "no interruption" is an answer too.</summary>
    IReadOnlyList<string> Lanes => [];

    /// <summary>The facts that touch [<paramref name="fromUtc"/>, <paramref name="toUtc"/>), in the language of the
    /// current culture. Empty when the scope does not cover the station.</summary>
    /// <param name="scope">How far the asker sees.</param>
    /// <param name="stationId">The station.</param>
    /// <param name="fromUtc">Start of the span, inclusive.</param>
    /// <param name="toUtc">End of the span, exclusive.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    Task<IReadOnlyList<StationFact>> FactsAsync(
        Scope scope, int stationId, DateTimeOffset fromUtc, DateTimeOffset toUtc, CancellationToken cancellationToken);
}
