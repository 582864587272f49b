using Qingjian.Network;

namespace Qingjian.Acquisition.Live;

/// <summary>Whether a station speaks, from its links and its newest data.</summary>
internal static class Liveness
{
    // Data of a period are due some minutes after its end; a station that missed two in a row is late.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    public static LiveState Of(StationCard card, StationLive? live, DateTimeOffset nowUtc)
    {
        if (live is null || (live.OpenLinks == 0 && live.LastDataUtc is null))
            return new LiveState(StationState.Unknown, null, null);
        var isLate = live.LastDataUtc is not { } last || nowUtc - last > Step(card.Profile) * 2 + Grace;
        // A station that sends only hours may hang up between them; one that sends minutes may not.
        if (live.OpenLinks == 0 && (isLate || card.Profile.SendsMinutes))
            return new LiveState(StationState.Offline, live.LastFrameUtc, live.LastDataUtc);
        return new LiveState(isLate ? StationState.Late : StationState.Online, live.LastFrameUtc, live.LastDataUtc);
    }

    private static TimeSpan Step(StationProfile profile) => profile.SendsMinutes ? profile.MinuteInterval : profile.HourStep;
}
