using Qingjian.Network;

namespace Qingjian.Acquisition.Live;

/// <summary>A station of the live page. The most silent come first.</summary>
internal sealed record LiveRow(StationCard Card, StationLive? Live, LiveState State)
{
    /// <summary>How much a look is needed: 3 offline, 2 late, 1 never heard, 0 in time.</summary>
    public int Silence => State.State switch
    {
        StationState.Offline => 3,
        StationState.Late => 2,
        StationState.Unknown => 1,
        StationState.Online or StationState.ByHand => 0,
        _ => throw new InvalidOperationException($"{State.State} is not a station state."),
    };

    public static LiveRow Of(StationCard card, StationLive? live, DateTimeOffset nowUtc) =>
        new(card, live, Liveness.Of(card, live, nowUtc));
}
