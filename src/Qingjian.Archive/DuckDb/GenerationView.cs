using DuckDB.NET.Data;
using Qingjian.Archive.Facts;
using Qingjian.Archive.Months;
using Qingjian.Archive.Observations;
using Qingjian.Network;

namespace Qingjian.Archive.DuckDb;

/// <summary>The questions of the room, each put to a pooled connection of one generation.</summary>
internal sealed class GenerationView(Generation generation) : IObservationView
{
    public long Watermark => generation.Watermark;

    public SeriesCatalog Series => generation.Series;

    public LatestValues Latest => generation.Latest;

    public List<ObservedValue> InForce(int series, long fromMs, long toMs, long asOfMs) =>
        Ask(connection => ValueRows.InForce(connection, series, fromMs, toMs, asOfMs));

    public Dictionary<int, List<ObservedValue>> InForce(IReadOnlyCollection<int> series, long fromMs, long toMs, long asOfMs) =>
        Ask(connection => ValueRows.InForce(connection, series, fromMs, toMs, asOfMs));

    public List<ObservedValue> AllRevisions(int series, long fromMs, long toMs, long asOfMs) =>
        Ask(connection => ValueRows.AllRevisions(connection, series, fromMs, toMs, asOfMs));

    public Dictionary<int, List<ObservedValue>> AllRevisions(IReadOnlyCollection<int> series, long fromMs, long toMs, long asOfMs) =>
        Ask(connection => ValueRows.AllRevisions(connection, series, fromMs, toMs, asOfMs));

    public List<(int Series, DateOnly Day, int Received, int Normal)> DayCounts(long fromMs, long toMs) =>
        Ask(connection => StationRows.DayCounts(connection, fromMs, toMs));

    public List<Delivery> Deliveries(IReadOnlyCollection<DeliverySeries> series, long fromMs, long toMs, long bucketMs) =>
        Ask(connection => DeliveryRows.Of(connection, series, fromMs, toMs, bucketMs));

    public List<PeerRange> Peers(IReadOnlyList<int> series, Unit unit, long fromMs, long toMs) =>
        Ask(connection => PeerRows.Of(connection, series, unit, fromMs, toMs));

    public List<ChangedHours> ChangedHours(long after, long upTo) => Ask(connection => HourRows.Changed(connection, after, upTo));

    public List<HourValue> Hours(IReadOnlyCollection<int> stations, long fromMs, long toMs) =>
        Ask(connection => HourRows.InForce(connection, stations, fromMs, toMs));

    public List<LinkRun> Links(int station, long fromMs, long toMs) => Ask(connection => StationRows.LinkRuns(connection, station, fromMs, toMs));

    public List<OpenLink> OpenLinks() => Ask(StationRows.LinksNowOpen);

    public List<string> GatewaysUp() => Ask(StationRows.GatewaysUp);

    public DateTimeOffset? LastDownBefore(int station, long beforeMs) => Ask(connection => StationRows.LastDownBefore(connection, station, beforeMs));

    public Dictionary<int, (DateTimeOffset First, DateTimeOffset Last, bool IsUp)> LinksByStation() => Ask(ContactRows.LinksByStation);

    public HashSet<int> EverValid(IReadOnlyCollection<int> series) => Ask(connection => ContactRows.EverValid(connection, series));

    public List<RefusedFrames> Refusals(long fromMs, long toMs) => Ask(connection => StationRows.RefusedFrames(connection, fromMs, toMs));

    public long Repeats(int station, byte period, long fromMs, long toMs) => Ask(connection => StationRows.Repeats(connection, station, period, fromMs, toMs));

    public List<MarkRun> Marks(int station, long fromMs, long toMs) => Ask(connection => StationRows.MarkRuns(connection, Series, station, fromMs, toMs));

    public List<StoredFact> Facts(int station, long fromMs, long toMs) => Ask(connection => FactRows.Of(connection, station, fromMs, toMs));

    public (string Folder, List<ClosedFile> Files) ClosedFiles() => (generation.File.Closed.Folder, Ask(ClosedMonths.Files));

    public ClosedSize ClosedSize() => Ask(generation.File.Closed.Size);

    public void WriteRetained(string path, long first, long last) => Ask(connection =>
    {
        connection.Execute(RetainedValues.Query(path), first, last, first, last);
        return 0;
    });

    private T Ask<T>(Func<DuckDBConnection, T> question) => generation.File.Read(question);
}
