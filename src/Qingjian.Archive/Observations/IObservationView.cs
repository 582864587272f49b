using Qingjian.Archive.Facts;
using Qingjian.Archive.Months;
using Qingjian.Network;

namespace Qingjian.Archive.Observations;

/// <summary>The questions that a store answers. Series go by their number in this store; instants are Unix milliseconds, UTC;
/// a span is <c>[from, to)</c>.</summary>
internal interface IObservationView
{
    /// <summary>Every journal entry up to this position is in the answers.</summary>
    long Watermark { get; }

    SeriesCatalog Series { get; }

    LatestValues Latest { get; }

    /// <summary>The value in force per start, by start: the newest revision that had been received at a moment; a rolled-up one only where none was sent.</summary>
    List<ObservedValue> InForce(int series, long fromMs, long toMs, long asOfMs);

    /// <summary>The same for many series; a series without a value has an empty list.</summary>
    Dictionary<int, List<ObservedValue>> InForce(IReadOnlyCollection<int> series, long fromMs, long toMs, long asOfMs);

    /// <summary>Every revision of every start, by start, then oldest first.</summary>
    List<ObservedValue> AllRevisions(int series, long fromMs, long toMs, long asOfMs);

    /// <summary>The same for many series; a series without a value has an empty list.</summary>
    Dictionary<int, List<ObservedValue>> AllRevisions(IReadOnlyCollection<int> series, long fromMs, long toMs, long asOfMs);

    /// <summary>What was sent per series and Beijing day: values, and normal ones by the newest revision.</summary>
    List<(int Series, DateOnly Day, int Received, int Normal)> DayCounts(long fromMs, long toMs);

    /// <summary>What stations delivered, in stretches of so many milliseconds by Beijing time.</summary>
    List<Delivery> Deliveries(IReadOnlyCollection<DeliverySeries> series, long fromMs, long toMs, long bucketMs);

    /// <summary>How the normal values of at least two of the series lie per start; those of another unit do not count.</summary>
    List<PeerRange> Peers(IReadOnlyList<int> series, Unit unit, long fromMs, long toMs);

    /// <summary>Days on which hour values changed through entries after one position and up to another.</summary>
    List<ChangedHours> ChangedHours(long after, long upTo);

    /// <summary>The hour values in force of stations: the average, or the value where no average was sent.</summary>
    List<HourValue> Hours(IReadOnlyCollection<int> stations, long fromMs, long toMs);

    /// <summary>Links of a station that touch the span; station 0 stands for the gateway's absences.</summary>
    List<LinkRun> Links(int station, long fromMs, long toMs);

    List<OpenLink> OpenLinks();

    /// <summary>The servers of a cluster that are up.</summary>
    List<string> GatewaysUp();

    /// <summary>When the station's last link before an instant went down; null when there was none.</summary>
    DateTimeOffset? LastDownBefore(int station, long beforeMs);

    /// <summary>When each station's first link began, when its newest began or ended, and whether one is up.</summary>
    Dictionary<int, (DateTimeOffset First, DateTimeOffset Last, bool IsUp)> LinksByStation();

    /// <summary>Which of the series ever had a valid value.</summary>
    HashSet<int> EverValid(IReadOnlyCollection<int> series);

    /// <summary>Runs of refused frames that touch the span, the newest first.</summary>
    List<RefusedFrames> Refusals(long fromMs, long toMs);

    /// <summary>How often content that was there already came again.</summary>
    long Repeats(int station, byte period, long fromMs, long toMs);

    /// <summary>Runs of consecutive hours in which the device set the same mark, other than N.</summary>
    List<MarkRun> Marks(int station, long fromMs, long toMs);

    /// <summary>Facts told by a station that touch the span, the oldest first; the newest 2,000 at most.</summary>
    List<StoredFact> Facts(int station, long fromMs, long toMs);

    /// <summary>The immutable files of closed months, and the folder that they lie in.</summary>
    (string Folder, List<ClosedFile> Files) ClosedFiles();

    /// <summary>What the closed months weigh.</summary>
    ClosedSize ClosedSize();

    /// <summary>Writes what entries within two positions, both included, brought as a Parquet file: values and receipts in the journal's order.</summary>
    void WriteRetained(string path, long first, long last);
}
