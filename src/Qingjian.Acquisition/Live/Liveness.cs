using Qingjian.Network;

namespace Qingjian.Acquisition.Live;

/// <summary>Whether a station speaks. Its data decide first: many stations connect only to send, and one that delivers in
/// time is well whether or not a link is open just now. Only when data are late does an open link make a difference.</summary>
internal static class Liveness
{
    // Data of a period are due some minutes after its end; a station that missed two in a row is late.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    public static LiveState Of(StationCard card, StationLive? live, DateTimeOffset nowUtc)
    {
        // Its samples come weeks apart, and after a restart they are the newest data all the same: never a reason to call it silent.
        if (card.IsSampledByHand)
            return new LiveState(StationState.ByHand, null, live?.LastDataUtc);
        if (live?.LastDataUtc is not { } lastData)
            return new LiveState(StationState.Unknown, live?.LastFrameUtc, null);
        var inTime = nowUtc - lastData <= StationPace.Step(card.Profile) * 2 + Grace;
        var state = (inTime, live.OpenLinks > 0) switch
        {
            (true, _) => StationState.Online,
            (false, true) => StationState.Late,
            (false, false) => StationState.Offline,
        };
        return new LiveState(state, live.LastFrameUtc, lastData);
    }
}
