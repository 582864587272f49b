using Qingjian.Archive.Observations;

namespace Qingjian.Archive.Reading;

/// <summary>Joins what links and values tell about the contact of stations.</summary>
internal static class StationContacts
{
    public static Dictionary<int, StationContact> Of(IObservationView view, HashSet<int> stations)
    {
        var newest = view.Series.Where(id => stations.Contains(id.StationId))
            .Select(state => (state.Id.StationId, state.Number, Row: view.Latest.Of(state.Number)))
            .Where(one => one.Row is not null)
            .Select(one => (one.StationId, one.Number, Row: one.Row!.Value))
            .ToLookup(one => one.StationId);
        var doubtful = newest.Where(own => !own.Any(one => IsValid(one.Row))).SelectMany(own => own.Select(one => one.Number)).ToList();
        var (links, everValid) = (view.LinksByStation(), view.EverValid(doubtful));
        return stations.ToDictionary(id => id, id =>
        {
            var own = newest[id].ToList();
            DateTimeOffset? received = own.Count == 0 ? null : own.Max(one => DateTimeOffset.FromUnixTimeMilliseconds(one.Row.Row.ReceivedMs));
            var hasValid = own.Any(one => IsValid(one.Row) || everValid.Contains(one.Number));
            return links.TryGetValue(id, out var link)
                ? new StationContact(id, link.First, received > link.Last ? received : link.Last, link.IsUp, own.Count > 0, hasValid)
                : new StationContact(id, null, received, false, own.Count > 0, hasValid);
        });
    }

    private static bool IsValid(in LatestRow row) => row.Row.Mark is (byte)'N' or 0 && row.Row.Fault == 0;
}
