using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Qingjian.Archive.DuckDb;
using Qingjian.Archive.Export;
using Qingjian.Archive.Reading;
using Qingjian.Archive.Segments;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Archive;

/// <summary>Writes any selection of observations into files with a manifest (数据导出). Reads month by month in questions of bounded
/// answers, so that memory does not grow with the selection and reception goes on. One per unit of work.</summary>
public sealed class ObservationExport
{
    private const string Rows = "observations";
    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);
    private readonly EffectiveReader _effective;
    private readonly ObservationReader _observations;
    private readonly Func<string?> _checkpoint;
    private readonly Journal _journal;
    private readonly IStationView _stations;
    private readonly TimeProvider _time;

    internal ObservationExport(
        EffectiveReader effective, ObservationReader observations, Func<string?> checkpoint, Journal journal, IStationView stations, TimeProvider time) =>
        (_effective, _observations, _checkpoint, _journal, _stations, _time) = (effective, observations, checkpoint, journal, stations, time);

    /// <summary>How a manifest is written.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What is wrong with a selection, by field; empty when it can be exported.</summary>
    public IReadOnlyDictionary<string, string[]> Check(ExportSelection selection, Scope scope) =>
        ExportRules.Check(selection, scope, _stations, _time.GetUtcNow());

    /// <summary>Adds the audit's row of an export; the caller saves it before the first byte leaves.</summary>
    /// <param name="audit">The audit of the caller's unit of work.</param>
    /// <param name="who">Who asked.</param>
    /// <param name="subject">By what it can be found again.</param>
    /// <param name="selection">What was asked for.</param>
    public void Record(AuditTrail audit, string who, string subject, ExportSelection selection) =>
        audit.Record(who, ArchiveAudit.Exported, subject, ExportText.Of(selection), _time.GetUtcNow());

    /// <summary>Writes the files into a folder, which is made; the manifest comes last, and only over whole files.</summary>
    /// <param name="scope">What the asker may see.</param>
    /// <param name="selection">A selection that <see cref="Check"/> found nothing against.</param>
    /// <param name="who">Who asked.</param>
    /// <param name="folder">Where the files go.</param>
    /// <param name="report">Is told after each question.</param>
    /// <param name="cancellationToken">Ends it between two questions.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public async Task<ExportManifest> RunAsync(
        Scope scope, ExportSelection selection, string who, string folder, Action<ExportProgress> report, CancellationToken cancellationToken)
    {
        var began = _time.GetUtcNow();
        var asOf = selection.AsOfUtc ?? began;
        await CatchUpAsync(cancellationToken);
        var (applied, checkpoint) = (_observations.AppliedPosition, _checkpoint());
        DurableFile.MakeFolder(folder);
        var csv = Path.Combine(folder, Rows + ".csv");
        var stations = ExportRules.StationsOf(selection, scope, _stations);
        var counts = await WriteCsvAsync(scope, selection, stations, asOf, csv, report, cancellationToken);
        var files = await FilesAsync(selection.Form, csv, cancellationToken);
        var manifest = new ExportManifest(
            ExportManifest.CurrentFormat, Product(), who, began, _time.GetUtcNow(), asOf, selection,
            [.. stations.Select(station => new ExportedStation(station.Code, station.Name, station.Profile.Revision, counts.GetValueOrDefault(station.Id)))],
            counts.Values.Sum(), ExportColumns.All, files, applied, checkpoint);
        await DurableFile.WriteAsync(Path.Combine(folder, ExportManifest.FileName), JsonSerializer.SerializeToUtf8Bytes(manifest, Json), cancellationToken);
        return manifest;
    }

    // What arrived before the export was asked for is in it.
    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        var (target, since) = (_journal.DurablePosition, _time.GetTimestamp());
        while (_observations.AppliedPosition < target)
        {
            if (_time.GetElapsedTime(since) > _patience)
                throw new InvalidOperationException($"The observations are at journal position {_observations.AppliedPosition}, {target - _observations.AppliedPosition} behind: export again when they have caught up.");
            await Task.Delay(_look, _time, cancellationToken);
        }
    }

    private async Task<Dictionary<int, long>> WriteCsvAsync(
        Scope scope, ExportSelection selection, List<StationCard> stations, DateTimeOffset asOf, string path, Action<ExportProgress> report, CancellationToken cancellationToken)
    {
        var series = SeriesOf(scope, selection, stations);
        var counts = new Dictionary<int, long>();
        var (rows, whole) = (0L, selection.ToUtc - selection.FromUtc);
        await using var target = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 20);
        SeriesCsv.WriteHeader(target);
        foreach (var batch in ExportBatches.Of(series, selection.FromUtc, selection.ToUtc))
        {
            foreach (var (station, written) in await WriteBatchAsync(scope, selection.Content, batch, asOf, target, cancellationToken))
            {
                counts[station] = counts.GetValueOrDefault(station) + written;
                rows += written;
            }
            report(new ExportProgress(rows, (batch.ToUtc - selection.FromUtc) / whole));
        }
        return counts;
    }

    private List<(StationCard Station, SeriesKey Key)> SeriesOf(Scope scope, ExportSelection selection, List<StationCard> stations)
    {
        var periods = selection.Periods.ToHashSet();
        var parameters = selection.Parameters.ToHashSet(StringComparer.Ordinal);
        return [.. from station in stations
                   from key in _observations.SeriesOf(scope, station.Id)
                   where periods.Contains(key.Period) && (parameters.Count == 0 || parameters.Contains(key.Parameter))
                   orderby station.Code, key.Parameter, key.Period, key.Statistic
                   select (station, key)];
    }

    private async Task<List<(int Station, long Rows)>> WriteBatchAsync(
        Scope scope, ExportContent content, ExportBatch batch, DateTimeOffset asOf, StreamWriter target, CancellationToken cancellationToken)
    {
        var keys = batch.Series.Select(one => one.Key).ToList();
        var written = new List<(int Station, long Rows)>(keys.Count);
        if (content == ExportContent.Raw)
        {
            var received = await _observations.RevisionsAsync(scope, keys, batch.FromUtc, batch.ToUtc, asOf, cancellationToken);
            foreach (var (station, key) in batch.Series)
            {
                SeriesCsv.WriteRows(target, station.Code, key, received[key]);
                written.Add((station.Id, received[key].Count));
            }
            return written;
        }
        var inForce = await _effective.SeriesAsync(scope, keys, batch.FromUtc, batch.ToUtc, asOf, cancellationToken);
        foreach (var (station, key) in batch.Series)
        {
            SeriesCsv.WriteRows(target, station.Code, key, inForce[key]);
            written.Add((station.Id, inForce[key].Count));
        }
        return written;
    }

    private static async Task<IReadOnlyList<ExportedFile>> FilesAsync(ExportForm form, string csv, CancellationToken cancellationToken)
    {
        var files = new List<ExportedFile>();
        if (form is ExportForm.Parquet or ExportForm.Both)
        {
            var parquet = Path.ChangeExtension(csv, ".parquet");
            await Task.Run(() => ParquetExport.Write(csv, parquet, cancellationToken), cancellationToken);
            files.Add(await Task.Run(() => HashedFile.Of(parquet), cancellationToken));
        }
        if (form == ExportForm.Parquet)
            File.Delete(csv);
        else
            files.Insert(0, await Task.Run(() => HashedFile.Of(csv), cancellationToken));
        DirectorySync.Flush(Path.GetDirectoryName(csv)!);
        return files;
    }

    private static string Product() => string.Create(CultureInfo.InvariantCulture,
        $"qingjian {typeof(ObservationExport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion}");
}
