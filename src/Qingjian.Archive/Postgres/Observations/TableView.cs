using Npgsql;
using Qingjian.Archive.Facts;
using Qingjian.Archive.Months;
using Qingjian.Archive.Observations;
using Qingjian.Network;

namespace Qingjian.Archive.Postgres.Observations;

/// <summary>The questions of the room, each put to a pooled session of one generation.</summary>
internal sealed class TableView(TableGeneration generation) : IObservationView
{
    public long Watermark => generation.Watermark;

    public SeriesCatalog Series => generation.Series;

    public LatestValues Latest => generation.Latest;

    public List<ObservedValue> InForce(int series, long fromMs, long toMs, long asOfMs) => InForce([series], fromMs, toMs, asOfMs)[series];

    public Dictionary<int, List<ObservedValue>> InForce(IReadOnlyCollection<int> series, long fromMs, long toMs, long asOfMs) =>
        Ask(session => ValueQuestions.InForce(session, [.. series], fromMs, toMs, asOfMs));

    public List<ObservedValue> AllRevisions(int series, long fromMs, long toMs, long asOfMs) => AllRevisions([series], fromMs, toMs, asOfMs)[series];

    public Dictionary<int, List<ObservedValue>> AllRevisions(IReadOnlyCollection<int> series, long fromMs, long toMs, long asOfMs) =>
        Ask(session => ValueQuestions.AllRevisions(session, [.. series], fromMs, toMs, asOfMs));

    public List<(int Series, DateOnly Day, int Received, int Normal)> DayCounts(long fromMs, long toMs) =>
        Ask(session => CountQuestions.DayCounts(session, fromMs, toMs));

    public List<Delivery> Deliveries(IReadOnlyCollection<DeliverySeries> series, long fromMs, long toMs, long bucketMs) =>
        Ask(session => CountQuestions.Deliveries(session, series, fromMs, toMs, bucketMs));

    public List<PeerRange> Peers(IReadOnlyList<int> series, Unit unit, long fromMs, long toMs) =>
        Ask(session => HourQuestions.Peers(session, [.. series], unit, fromMs, toMs));

    public List<ChangedHours> ChangedHours(long after, long upTo) => Ask(session => HourQuestions.Changed(session, after, upTo));

    public List<HourValue> Hours(IReadOnlyCollection<int> stations, long fromMs, long toMs) =>
        Ask(session => HourQuestions.InForce(session, [.. stations], fromMs, toMs));

    public List<LinkRun> Links(int station, long fromMs, long toMs) => Ask(session => StationQuestions.Links(session, station, fromMs, toMs));

    public List<OpenLink> OpenLinks() => Ask(StationQuestions.OpenLinks);

    public List<string> GatewaysUp() => Ask(session => session.ReadAll("select server from gateway", row => row.GetString(0)));

    public DateTimeOffset? LastDownBefore(int station, long beforeMs) => Ask(session => StationQuestions.LastDownBefore(session, station, beforeMs));

    public Dictionary<int, (DateTimeOffset First, DateTimeOffset Last, bool IsUp)> LinksByStation() => Ask(StationQuestions.LinksByStation);

    public HashSet<int> EverValid(IReadOnlyCollection<int> series) => series.Count == 0 ? [] : Ask(session => ValueQuestions.EverValid(session, [.. series]));

    public List<RefusedFrames> Refusals(long fromMs, long toMs) => Ask(session => StationQuestions.Refusals(session, fromMs, toMs));

    public long Repeats(int station, byte period, long fromMs, long toMs) => Ask(session => CountQuestions.Repeats(session, station, period, fromMs, toMs));

    public List<MarkRun> Marks(int station, long fromMs, long toMs) => Ask(session => StationQuestions.Marks(session, Series, station, fromMs, toMs));

    public List<StoredFact> Facts(int station, long fromMs, long toMs) => Ask(session => TableFacts.Of(session, station, fromMs, toMs));

    /// <summary>None: a month is a partition, not a file.</summary>
    public (string Folder, List<ClosedFile> Files) ClosedFiles() => ("", []);

    public ClosedSize ClosedSize() => new(0, 0, 0, 0);

    public void WriteRetained(string path, long first, long last) => Ask(session => ValueQuestions.WriteRetained(session, path, first, last));

    private T Ask<T>(Func<NpgsqlConnection, T> question)
    {
        using var session = generation.Reading.OpenConnection();
        return question(session);
    }
}
