using Qingjian.Network;

namespace Qingjian.Acquisition.Live;

/// <summary>The state of each station as it was told last.</summary>
internal sealed class SilenceState(LiveBoard board)
{
    private readonly Dictionary<int, StationState> _told = [];

    /// <summary>Looks at every station once and announces those whose state is another than at the last look.</summary>
    public void Look(IEnumerable<StationCard> cards, DateTimeOffset nowUtc)
    {
        foreach (var card in cards)
        {
            if (board.Find(card.Id) is not { } live)
                continue;
            var state = Liveness.Of(card, live, nowUtc).State;
            if (_told.TryGetValue(card.Id, out var told) && told != state)
                board.Announce(live);
            _told[card.Id] = state;
        }
    }
}
