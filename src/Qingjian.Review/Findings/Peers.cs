using Qingjian.Network;
using Qingjian.Quality;

namespace Qingjian.Review.Findings;

/// <summary>Who is compared with whom: the nearest stations of the same element and step.</summary>
internal sealed class Peers
{
    private const double WithinKilometres = 60;
    private const double EarthKilometres = 6371;
    private readonly Dictionary<int, int[]> _peers = [];
    private readonly ILookup<int, int> _followers;

    public Peers(IReadOnlyList<StationCard> stations)
    {
        foreach (var group in stations.Where(card => card.Element == Element.Air).GroupBy(StationGroup.Of))
        {
            foreach (var card in group)
                _peers[card.Id] = Nearest(card, group);
        }
        _followers = _peers.SelectMany(pair => pair.Value.Select(peer => (Peer: peer, Follower: pair.Key))).ToLookup(pair => pair.Peer, pair => pair.Follower);
    }

    /// <summary>The stations with which one is compared.</summary>
    public IReadOnlyList<int> Of(int station) => _peers.GetValueOrDefault(station) ?? [];

    /// <summary>The stations that are compared with one.</summary>
    public IEnumerable<int> Followers(int station) => _followers[station];

    private static int[] Nearest(StationCard card, IEnumerable<StationCard> group) =>
        [.. group.Where(other => other.Id != card.Id)
            .Select(other => (other.Id, Distance: Kilometres(card, other)))
            .Where(other => other.Distance <= WithinKilometres)
            .OrderBy(other => other.Distance).ThenBy(other => other.Id)
            .Take(PeerMedian.MostPeers)
            .Select(other => other.Id)];

    private static double Kilometres(StationCard one, StationCard other)
    {
        var (north, south) = (double.DegreesToRadians(one.Latitude), double.DegreesToRadians(other.Latitude));
        var (up, along) = (Math.Sin((north - south) / 2), Math.Sin(double.DegreesToRadians(one.Longitude - other.Longitude) / 2));
        return 2 * EarthKilometres * Math.Asin(Math.Sqrt(up * up + Math.Cos(north) * Math.Cos(south) * along * along));
    }
}
