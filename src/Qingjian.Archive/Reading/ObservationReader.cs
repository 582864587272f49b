using System.Text;
using Qingjian.Archive.Batches;
using Qingjian.Archive.Facts;
using Qingjian.Archive.Observations;
using Qingjian.Archive.Reading;
using Qingjian.Archive.Segments;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Archive;

/// <summary>The question door of the archive: every question takes a scope, and is answered as if what lies outside it did
/// not exist.</summary>
public sealed class ObservationReader
{
    private readonly IObservationStore _store;
    private readonly IStationView _stations;
    private readonly Journal _journal;

    internal ObservationReader(IObservationStore store, IStationView stations, Journal journal) =>
        (_store, _stations, _journal) = (store, stations, journal);

    /// <summary>Every journal entry up to this position is in the answers; 0 when none is.</summary>
    public long AppliedPosition => _store.Read(view => view.Watermark);

    /// <summary>The values in force whose start lies in <c>[from, to)</c>, by start.</summary>
    /// <param name="scope">What the asker may see.</param>
    /// <param name="series">The series.</param>
    /// <param name="fromUtc">First start.</param>
    /// <param name="toUtc">End, not included.</param>
    /// <param name="asOf">What was in force at that moment, or null for now. Rolled-up values are those of now, where all
    /// their minutes had been received by then.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    public Task<IReadOnlyList<ObservedValue>> SeriesAsync(
        Scope scope, SeriesKey series, DateTimeOffset fromUtc, DateTimeOffset toUtc, DateTimeOffset? asOf, CancellationToken cancellationToken) =>
        AskAsync<ObservedValue>(scope, series.StationId, view => view.Series.Find(series) is { } number
            ? view.InForce(number, Ms(fromUtc), Ms(toUtc), asOf is { } moment ? Ms(moment) : long.MaxValue)
            : [], cancellationToken);

    /// <summary>The same for many series in one question; a series that is unknown or out of scope has an empty answer.</summary>
    public Task<IReadOnlyDictionary<SeriesKey, IReadOnlyList<ObservedValue>>> SeriesAsync(
        Scope scope, IReadOnlyCollection<SeriesKey> series, DateTimeOffset fromUtc, DateTimeOffset toUtc, DateTimeOffset? asOf, CancellationToken cancellationToken) =>
        AskManyAsync(scope, series, (view, numbers) => view.InForce(numbers, Ms(fromUtc), Ms(toUtc), asOf is { } moment ? Ms(moment) : long.MaxValue), cancellationToken);

    /// <summary>Every revision that had been received at a moment, of many series in one question; likewise.</summary>
    internal Task<IReadOnlyDictionary<SeriesKey, IReadOnlyList<ObservedValue>>> RevisionsAsync(
        Scope scope, IReadOnlyCollection<SeriesKey> series, DateTimeOffset fromUtc, DateTimeOffset toUtc, DateTimeOffset asOf, CancellationToken cancellationToken) =>
        AskManyAsync(scope, series, (view, numbers) => view.AllRevisions(numbers, Ms(fromUtc), Ms(toUtc), Ms(asOf)), cancellationToken);

    /// <summary>Every revision of one value, oldest first.</summary>
    public Task<IReadOnlyList<ObservedValue>> RevisionsAsync(Scope scope, SeriesKey series, DateTimeOffset startUtc, CancellationToken cancellationToken) =>
        AskAsync<ObservedValue>(scope, series.StationId, view => view.Series.Find(series) is { } number
            ? view.AllRevisions(number, Ms(startUtc), Ms(startUtc) + 1, long.MaxValue)
            : [], cancellationToken);

    /// <summary>Every revision of every value whose start lies in <c>[from, to)</c>, by start, then oldest first. Nothing
    /// is left out: what was kept twice is seen twice.</summary>
    public Task<IReadOnlyList<ObservedValue>> RevisionsAsync(
        Scope scope, SeriesKey series, DateTimeOffset fromUtc, DateTimeOffset toUtc, CancellationToken cancellationToken) =>
        AskAsync<ObservedValue>(scope, series.StationId, view => view.Series.Find(series) is { } number
            ? view.AllRevisions(number, Ms(fromUtc), Ms(toUtc), long.MaxValue)
            : [], cancellationToken);

    /// <summary>The newest value of every series of one period of the stations; stations out of scope are left out.</summary>
    public IReadOnlyList<LatestValue> Latest(Scope scope, IReadOnlyCollection<int> stationIds, Period period)
    {
        var visible = stationIds.Where(id => _stations.IsVisible(scope, id)).ToHashSet();
        return _store.Read(view => view.Series.Where(id => id.Period == period && visible.Contains(id.StationId))
            .Select(state => (state.Id, Row: view.Latest.Of(state.Number)))
            .Where(pair => pair.Row is not null)
            .Select(pair => new LatestValue(pair.Id.ToKey(), pair.Row!.Value.ToValue()))
            .ToList());
    }

    /// <summary>Which series a station has, as far as any value was received.</summary>
    public IReadOnlyList<SeriesKey> SeriesOf(Scope scope, int stationId) => _stations.IsVisible(scope, stationId)
        ? _store.Read(view => view.Series.Where(id => id.StationId == stationId).Select(state => state.Id.ToKey()).ToList())
        : [];

    /// <summary>Received against due, per station, parameter and Beijing day, for the series that carry the parameter's value
    /// (real-time value, or average).</summary>
    public Task<IReadOnlyList<DayCount>> CountsAsync(
        Scope scope, IReadOnlyCollection<int> stationIds, Period period, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var visible = stationIds.Where(id => _stations.IsVisible(scope, id)).ToHashSet();
        return Task.Run<IReadOnlyList<DayCount>>(() => _store.Read(view => Counts(view, visible, period, from, to)), cancellationToken);
    }

    /// <summary>What many stations delivered of one period, by hour or by Beijing day, in one question; stations out of scope are
    /// left out. A stretch without any value has no row.</summary>
    /// <param name="scope">What the asker may see.</param>
    /// <param name="questions">The stations, and what counts of each.</param>
    /// <param name="period">The period counted.</param>
    /// <param name="fromUtc">First start.</param>
    /// <param name="toUtc">End, not included.</param>
    /// <param name="byHour">By hour; otherwise by Beijing day.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    public Task<IReadOnlyList<Delivery>> DeliveriesAsync(
        Scope scope, IReadOnlyCollection<DeliveryQuestion> questions, Period period, DateTimeOffset fromUtc, DateTimeOffset toUtc, bool byHour, CancellationToken cancellationToken)
    {
        var visible = questions.Where(question => _stations.IsVisible(scope, question.StationId)).ToDictionary(question => question.StationId);
        return Task.Run<IReadOnlyList<Delivery>>(() => _store.Read(view =>
        {
            var series = view.Series
                .Where(id => id.Period == period && (id.Statistic is Statistic.Value or Statistic.Average) && visible.ContainsKey(id.StationId))
                .Where(state => visible[state.Id.StationId].Parameters.Contains(state.Id.Factor.ToString()))
                .GroupBy(state => (state.Id.StationId, state.Id.Factor))
                .SelectMany((own, owner) => own.Select(state => new DeliverySeries(
                    state.Number, owner, Ms(visible[own.Key.StationId].SinceUtc), Ms(visible[own.Key.StationId].BeforeUtc),
                    (long)visible[own.Key.StationId].LiveWithin.TotalMilliseconds)))
                .ToList();
            return series.Count == 0 ? [] : view.Deliveries(series, Ms(fromUtc), Ms(toUtc), (long)(byHour ? TimeSpan.FromHours(1) : TimeSpan.FromDays(1)).TotalMilliseconds);
        }), cancellationToken);
    }

    /// <summary>The links that are open as far as <see cref="AppliedPosition"/>.</summary>
    public IReadOnlyList<OpenLink> OpenLinks(Scope scope) =>
        [.. _store.Read(view => view.OpenLinks()).Where(link => _stations.IsVisible(scope, link.StationId))];

    /// <summary>The servers of a cluster that are up as far as <see cref="AppliedPosition"/> (已启动的服务器).</summary>
    public IReadOnlyList<string> GatewaysUp() => _store.Read(view => view.GatewaysUp());

    /// <summary>When the stations were in contact, in one question for all; stations out of scope are left out.</summary>
    public Task<IReadOnlyDictionary<int, StationContact>> ContactsAsync(Scope scope, IReadOnlyCollection<int> stationIds, CancellationToken cancellationToken)
    {
        var visible = stationIds.Where(id => _stations.IsVisible(scope, id)).ToHashSet();
        return Task.Run<IReadOnlyDictionary<int, StationContact>>(() => _store.Read(view => StationContacts.Of(view, visible)), cancellationToken);
    }

    /// <summary>The frame that brought a revision of a value; null when there is no such value or it is out of scope.</summary>
    public async Task<FrameBehind?> FrameBehindAsync(
        Scope scope, SeriesKey series, DateTimeOffset startUtc, int revision, CancellationToken cancellationToken)
    {
        var revisions = await RevisionsAsync(scope, series, startUtc, cancellationToken);
        var value = revisions.FirstOrDefault(candidate => candidate.Revision == revision);
        if (value.JournalPosition == 0 || !_journal.TryRead(value.JournalPosition, out var entry))
            return null;
        if (entry.Kind == EntryKind.Expired)
            return new(entry.Position, entry.ReceivedUtc, "", entry.Tolerances, "") { ExpiredUnder = ExpiredPayload.Of(entry).PolicyPosition };
        // Cut, not masked: the length and the checksum of the frame would permit guessing a short password.
        var cut = new byte[entry.Payload.Length];
        var profile = _stations.Profile(entry.StationId, entry.ProfileRevision);
        var text = entry.Kind == EntryKind.Batch
            ? BatchPayload.Read(entry.Payload).TextOf(series, value.StartUtc)
            : WireText.Decode(cut.AsSpan(0, Masking.CutPassword(profile is null ? entry.Payload.Span : profile.Opened(entry.Payload.Span), cut)), out _);
        return new(entry.Position, entry.ReceivedUtc, Encoding.UTF8.GetString(entry.Peer.Span), entry.Tolerances, text);
    }

    /// <summary>The station's links that touch <c>[from, to)</c>.</summary>
    public Task<IReadOnlyList<LinkRun>> LinksAsync(
        Scope scope, int stationId, DateTimeOffset fromUtc, DateTimeOffset toUtc, CancellationToken cancellationToken) =>
        AskAsync<LinkRun>(scope, stationId, view => view.Links(stationId, Ms(fromUtc), Ms(toUtc)), cancellationToken);

    /// <summary>When the gateway itself was away within <c>[from, to)</c>, oldest first; it concerns every station alike.</summary>
    public Task<IReadOnlyList<GatewayOutage>> GatewayOutagesAsync(DateTimeOffset fromUtc, DateTimeOffset toUtc, CancellationToken cancellationToken) =>
        Task.Run<IReadOnlyList<GatewayOutage>>(() => _store.Read(view => view.Links(0, Ms(fromUtc), Ms(toUtc)).ConvertAll(run => new GatewayOutage(run.UpUtc, run.DownUtc!.Value))), cancellationToken);

    /// <summary>How often values of a period of the station, with starts in <c>[from, to)</c>, came again with content that was
    /// there already: a receipt each. 0 when the station is out of scope.</summary>
    public async Task<long> RepeatsAsync(
        Scope scope, int stationId, Period period, DateTimeOffset fromUtc, DateTimeOffset toUtc, CancellationToken cancellationToken) =>
        (await AskAsync<long>(scope, stationId, view => new List<long> { view.Repeats(stationId, (byte)period, Ms(fromUtc), Ms(toUtc)) }, cancellationToken)).Sum();

    /// <summary>Refused frames, newest first. Those of unknown stations belong to nobody: only who sees the whole network
    /// sees them.</summary>
    public Task<IReadOnlyList<RefusedFrames>> RefusalsAsync(
        Scope scope, DateTimeOffset fromUtc, DateTimeOffset toUtc, int limit, CancellationToken cancellationToken) =>
        Task.Run<IReadOnlyList<RefusedFrames>>(() => _store.Read(view => view.Refusals(Ms(fromUtc), Ms(toUtc))
                .Where(row => row.StationId == 0 ? scope == Scope.Everything : _stations.IsVisible(scope, row.StationId))
                .Take(limit)
                .ToList()), cancellationToken);

    /// <summary>How the values of a parameter lie at other stations, per start; stations out of scope are left out.</summary>
    internal Task<IReadOnlyList<PeerRange>> PeersAsync(
        Scope scope, IReadOnlyList<SeriesKey> peers, Unit unit, DateTimeOffset fromUtc, DateTimeOffset toUtc, CancellationToken cancellationToken)
    {
        var visible = peers.Where(peer => _stations.IsVisible(scope, peer.StationId)).ToList();
        return Task.Run<IReadOnlyList<PeerRange>>(() => _store.Read(view =>
        {
            var numbers = visible.Select(peer => view.Series.Find(peer)).OfType<int>().ToList();
            return numbers.Count < 2 ? [] : view.Peers(numbers, unit, Ms(fromUtc), Ms(toUtc));
        }), cancellationToken);
    }

    internal (DateTimeOffset? LastDown, List<LinkRun> Links, List<MarkRun> Marks) KnownAbout(int stationId, DateTimeOffset fromUtc, DateTimeOffset toUtc) =>
        _store.Read(view => (
            view.LastDownBefore(stationId, Ms(fromUtc)),
            view.Links(stationId, Ms(fromUtc), Ms(toUtc)),
            view.Marks(stationId, Ms(fromUtc), Ms(toUtc))));

    /// <summary>What the station told about itself, in facts that touch <c>[from, to)</c>.</summary>
    internal List<StoredFact> ToldBy(int stationId, DateTimeOffset fromUtc, DateTimeOffset toUtc) =>
        _store.Read(view => view.Facts(stationId, Ms(fromUtc), Ms(toUtc)));

    private Task<IReadOnlyList<T>> AskAsync<T>(Scope scope, int stationId, Func<IObservationView, List<T>> question, CancellationToken cancellationToken) =>
        _stations.IsVisible(scope, stationId)
            ? Task.Run<IReadOnlyList<T>>(() => _store.Read(question), cancellationToken)
            : Task.FromResult<IReadOnlyList<T>>([]);

    private Task<IReadOnlyDictionary<SeriesKey, IReadOnlyList<ObservedValue>>> AskManyAsync(
        Scope scope, IReadOnlyCollection<SeriesKey> series, Func<IObservationView, List<int>, Dictionary<int, List<ObservedValue>>> question, CancellationToken cancellationToken) =>
        Task.Run<IReadOnlyDictionary<SeriesKey, IReadOnlyList<ObservedValue>>>(() => _store.Read(view =>
        {
            var answers = series.Distinct().ToDictionary(key => key, _ => (IReadOnlyList<ObservedValue>)[]);
            var known = answers.Keys.Where(key => _stations.IsVisible(scope, key.StationId))
                .Select(key => (Key: key, Number: view.Series.Find(key))).Where(pair => pair.Number is not null).ToList();
            var found = question(view, [.. known.Select(pair => pair.Number!.Value)]);
            foreach (var (key, number) in known)
                answers[key] = found[number!.Value];
            return answers;
        }), cancellationToken);

    private List<DayCount> Counts(IObservationView view, HashSet<int> visible, Period period, DateOnly from, DateOnly to)
    {
        var fromMs = Ms(BeijingTime.StartOfDay(from));
        var toMs = Ms(BeijingTime.StartOfDay(to.AddDays(1)));
        var counts = new List<DayCount>();
        foreach (var (number, day, received, normal) in view.DayCounts(fromMs, toMs))
        {
            var id = view.Series[number].Id;
            if (id.Period == period && visible.Contains(id.StationId) && (id.Statistic is Statistic.Value or Statistic.Average))
                counts.Add(new(id.StationId, id.Factor.ToString(), period, day, received, normal, DuePerDay.Of(_stations.Find(id.StationId)?.Profile, period)));
        }
        return counts;
    }

    private static long Ms(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds();
}
