using Qingjian.Archive;

namespace Qingjian.Acquisition.Forwarding;

/// <summary>What one line delivered, durably, beside the journal (转发日志): records of 48 bytes in numbered files, one fsync for many. The line's
/// position stands in the same file as its deliveries, so that neither can be newer than the other. Safe for one writer
/// and any number of readers.</summary>
internal sealed class DeliveryLog : IDisposable
{
    public const int AsidesKept = 10_000;
    private const int RecordsPerFile = 64 * 1024;
    private readonly Lock _gate = new();
    private readonly string _folder;
    private readonly List<DeliveryFile> _files = [];
    private readonly Dictionary<int, long> _watermarks = [];
    private readonly Dictionary<int, HashSet<long>> _beyond = [];
    private readonly DeliveryCounts _counts = new();
    private readonly List<Delivery> _unwritten = [];
    private FileStream _file = null!;
    private bool _wasRewound;

    private DeliveryLog(string folder) => _folder = folder;

    public bool HasUnwritten => _unwritten.Count > 0;

    public DeliveryCounts Counts => _counts;

    /// <summary>Opens the log of a line, cutting off what a crash left half written.</summary>
    /// <param name="folder">The line's own folder; made when absent.</param>
    /// <param name="lastPosition">Last position of the journal: what the log says beyond it belongs to another journal.</param>
    /// <param name="now">For the note that the journal was restored to an earlier state.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    public static async Task<DeliveryLog> OpenAsync(string folder, long lastPosition, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var log = new DeliveryLog(folder);
        var paths = Directory.Exists(folder) ? Directory.GetFiles(folder, "deliveries-*.log").Order(StringComparer.Ordinal).ToList() : [];
        foreach (var path in paths)
            log.Load(path, isLast: path == paths[^1]);
        if (log._files.Count == 0)
            await log.BeginFileAsync(cancellationToken);
        else
            log.OpenLast();
        if (log._watermarks.Values.Any(position => position > lastPosition) || log._beyond.Values.Any(set => set.Any(position => position > lastPosition)))
        {
            log.Add(new() { Position = lastPosition, Outcome = DeliveryOutcome.Rewound, AtUtc = now });
            await log.FlushAsync(cancellationToken);
        }
        if (log._wasRewound)
            log.Recount();
        return log;
    }

    /// <summary>Everything up to here is settled in the pass; null when the pass has not begun.</summary>
    public long? Watermark(int pass)
    {
        lock (_gate)
            return _watermarks.TryGetValue(pass, out var position) ? position : null;
    }

    /// <summary>Whether a frame needs nothing more in a pass.</summary>
    public bool IsSettled(int pass, long position)
    {
        lock (_gate)
            return position <= _watermarks.GetValueOrDefault(pass) || (_beyond.TryGetValue(pass, out var settled) && settled.Contains(position));
    }

    /// <summary>Adds a record; durable after the next <see cref="FlushAsync"/>.</summary>
    public void Add(in Delivery delivery)
    {
        // As it will be read back: whole milliseconds.
        var kept = delivery with { AtUtc = DateTimeOffset.FromUnixTimeMilliseconds(delivery.AtUtc.ToUnixTimeMilliseconds()), Detail = delivery.Detail ?? "" };
        lock (_gate)
        {
            _unwritten.Add(kept);
            Take(kept);
        }
    }

    /// <summary>Makes everything durable that was added. After a failure it can be called again.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        List<Delivery> leaving;
        lock (_gate)
            leaving = [.. _unwritten];
        if (leaving.Count == 0)
            return;
        if (_files[^1].Count + leaving.Count > RecordsPerFile && _files[^1].Count > 0)
            await BeginFileAsync(cancellationToken);
        var bytes = new byte[leaving.Count * Delivery.Size];
        for (var i = 0; i < leaving.Count; i++)
            leaving[i].Write(bytes.AsSpan(i * Delivery.Size));
        // What an earlier attempt wrote in part is overwritten.
        var end = (long)_files[^1].Count * Delivery.Size;
        _file.SetLength(end);
        _file.Position = end;
        _file.Write(bytes);
        _file.Flush(flushToDisk: true);
        lock (_gate)
        {
            foreach (var delivery in leaving)
                _files[^1].Note(delivery);
            _unwritten.RemoveRange(0, leaving.Count);
        }
    }

    /// <summary>What is known about a frame, the oldest first.</summary>
    public IReadOnlyList<Delivery> Find(long position)
    {
        List<DeliveryFile> files;
        List<Delivery> unwritten;
        lock (_gate)
            (files, unwritten) = ([.. _files.Where(file => file.MayHold(position))], [.. _unwritten]);
        List<Delivery> found = [];
        foreach (var delivery in files.SelectMany(file => file.Read()).Concat(unwritten))
        {
            if (delivery.Outcome == DeliveryOutcome.Rewound && delivery.Position < position)
                found.Clear();
            else if (delivery.Position == position && delivery.IsSettled && !found.Contains(delivery))
                found.Add(delivery);
        }
        return found;
    }

    public void Dispose() => _file?.Dispose();

    private void Load(string path, bool isLast)
    {
        var file = new DeliveryFile(path);
        foreach (var delivery in file.Read())
        {
            file.Note(delivery);
            Take(delivery);
        }
        if (!isLast && new FileInfo(path).Length != (long)file.Count * Delivery.Size)
            throw new InvalidDataException($"'{path}' is damaged behind record {file.Count}: {Delivery.Size} bytes fail their CRC-32C.");
        _files.Add(file);
    }

    private void OpenLast()
    {
        var last = _files[^1];
        _file = new FileStream(last.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, 0);
        _file.SetLength((long)last.Count * Delivery.Size);
        _file.Flush(flushToDisk: true);
    }

    private async Task BeginFileAsync(CancellationToken cancellationToken)
    {
        var path = Path.Combine(_folder, $"deliveries-{_files.Count + 1:000000}.log");
        await DurableFile.WriteAsync(path, ReadOnlyMemory<byte>.Empty, cancellationToken);
        _file?.Dispose();
        _file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, 0);
        lock (_gate)
            _files.Add(new(path));
    }

    private void Take(in Delivery delivery)
    {
        switch (delivery.Outcome)
        {
            case DeliveryOutcome.Watermark:
                var mark = _watermarks[delivery.Pass] = delivery.Position;
                if (_beyond.TryGetValue(delivery.Pass, out var settled))
                    settled.RemoveWhere(position => position <= mark);
                break;
            case DeliveryOutcome.Rewound:
                Rewind(delivery.Position);
                break;
            default:
                if (delivery.Position > _watermarks.GetValueOrDefault(delivery.Pass))
                    (_beyond.TryGetValue(delivery.Pass, out var set) ? set : _beyond[delivery.Pass] = []).Add(delivery.Position);
                _counts.Take(delivery);
                break;
        }
    }

    private void Rewind(long last)
    {
        foreach (var (pass, position) in _watermarks.ToList())
            _watermarks[pass] = Math.Min(position, last);
        foreach (var set in _beyond.Values)
            set.RemoveWhere(position => position > last);
        _wasRewound = true;
    }

    // What a rewind made void is known only once the whole log is read: a record counts unless a later rewind went back before its frame.
    private void Recount()
    {
        var rewinds = _files.SelectMany(file => file.Read()).Where(one => one.Outcome == DeliveryOutcome.Rewound).Select(one => one.Position).ToList();
        for (var i = rewinds.Count - 2; i >= 0; i--)
            rewinds[i] = Math.Min(rewinds[i], rewinds[i + 1]);
        _counts.Clear();
        var passed = 0;
        foreach (var delivery in _files.SelectMany(file => file.Read()))
        {
            if (delivery.Outcome == DeliveryOutcome.Rewound)
                passed++;
            else if (delivery.IsSettled && (passed == rewinds.Count || delivery.Position <= rewinds[passed]))
                _counts.Take(delivery);
        }
    }
}
