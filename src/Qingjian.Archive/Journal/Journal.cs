using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Qingjian.Archive.Segments;

namespace Qingjian.Archive;

/// <summary>The one durable record of what arrived and happened (日志): numbered entries, appended in memory, made durable
/// in groups that share one fsync, and never changed. Safe for any number of appending threads.</summary>
public sealed class Journal : IAsyncDisposable
{
    // A plain object: Monitor.Wait needs one.
    private readonly object _gate = new();
    private readonly JournalOptions _options;
    private readonly ISegmentFiles _files;
    private readonly SegmentCatalog _catalog;
    private readonly SegmentWriter _writer;
    private readonly SegmentPacker? _packer;
    private readonly ILogger _log;
    private readonly Thread _thread;
    private CommitGroup _open;
    private CommitGroup _flushing;
    private long _next;
    private long _durable;
    private long _lastSync;
    private bool _closing;
    private Exception? _failure;

    internal Journal(JournalOptions options, ISegmentFiles files, ILogger log)
    {
        (_options, _files, _log) = (options, files, log);
        var (segments, next) = new SegmentRecovery(files, log).Run();
        _catalog = new SegmentCatalog(segments);
        _writer = new SegmentWriter(files, _catalog, options.SegmentBytes);
        if (segments.Count > 0 && !segments[^1].IsPacked)
            _writer.Resume(segments[^1]);
        (_next, _durable) = (next, next - 1);
        (_open, _flushing) = (new CommitGroup(options.GroupBytes * 2), new CommitGroup(options.GroupBytes * 2));
        _packer = options.CompressesClosedSegments ? new SegmentPacker(files, _catalog, options, log) : null;
        _thread = new Thread(Run) { Name = "journal", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Position of the newest entry, durable or not; 0 when there is none.</summary>
    public long LastPosition => Volatile.Read(ref _next) - 1;

    /// <summary>Position up to which every entry survives a power cut; 0 when there is none.</summary>
    public long DurablePosition => Volatile.Read(ref _durable);

    /// <summary>Whether the disk refuses to write at present: nothing can be appended until it takes writes again.</summary>
    public bool HasFailed => Volatile.Read(ref _failure) is not null;

    /// <summary>What the disk said when it refused, or null when it writes.</summary>
    public string? Failure => Volatile.Read(ref _failure)?.Message;

    /// <summary>Opens a journal, recovering from whatever an earlier crash left.</summary>
    /// <exception cref="JournalDamagedException">A file does not hold what was once made durable in it.</exception>
    public static Journal Open(JournalOptions options, ILogger log)
    {
        var files = new DiskSegmentFiles(options.Folder);
        try
        {
            return new Journal(options, files, log);
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    /// <summary>Copies the entry into the open group and returns its position. Waits only when more than
    /// <see cref="JournalOptions.MaxUnsyncedBytes"/> are not yet durable.</summary>
    /// <exception cref="ArgumentException">Payload or peer is too long.</exception>
    /// <exception cref="JournalFailedException">The disk refuses to write; the journal tries again by itself.</exception>
    public long Append(in NewEntry entry)
    {
        var size = EntryFormat.SizeOf(entry);
        lock (_gate)
        {
            while (_open.Length + _flushing.Length > _options.MaxUnsyncedBytes && _failure is null && !_closing)
                Monitor.Wait(_gate);
            ThrowIfStopped();
            var (before, position) = (_open.Length, _next);
            _open.Add(entry, size, position, _durable);
            _next++;
            if (before == 0 || (before < _options.GroupBytes && _open.Length >= _options.GroupBytes))
                Monitor.PulseAll(_gate);
            return position;
        }
    }

    /// <summary>Completes when the entry at the position is durable: only then may it be answered.</summary>
    public ValueTask WaitDurableAsync(long position, CancellationToken cancellationToken)
    {
        if (position <= Volatile.Read(ref _durable))
            return default;
        lock (_gate)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position, _next);
            return Wait(position, cancellationToken);
        }
    }

    /// <summary>Reads one durable entry; false when the position is not durable or not there. The entry has its own memory.</summary>
    /// <exception cref="JournalDamagedException">The file does not hold what was made durable in it.</exception>
    public bool TryRead(long position, out JournalEntry entry)
    {
        entry = default;
        if (position < 1 || position > DurablePosition)
            return false;
        var batch = new JournalBatch();
        using var reader = OpenReader(position, out var segment);
        batch.Fill(reader, segment.Name, position, position);
        if (batch.Count == 0)
            throw new JournalDamagedException(segment.Name, 0, $"the segment ends before position {position}");
        entry = batch[0];
        return true;
    }

    /// <summary>A cursor whose first entry is the one at <paramref name="from"/>.</summary>
    public JournalCursor ReadFrom(long from) => new(this, from);

    /// <summary>Makes everything durable that was appended, then closes the files.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            if (_closing)
                return;
            _closing = true;
            Monitor.PulseAll(_gate);
        }
        await Task.Run(_thread.Join);
        if (_packer is not null)
            await _packer.DisposeAsync();
        _writer.Dispose();
        _files.Dispose();
    }

    internal ValueTask WaitBeyondAsync(long position, CancellationToken cancellationToken)
    {
        if (position < Volatile.Read(ref _durable))
            return default;
        lock (_gate)
            return Wait(position + 1, cancellationToken);
    }

    internal ISegmentReader OpenReader(long position, out Segment segment) => _catalog.OpenReader(_files, position, out segment);

    internal SegmentCatalog Catalog => _catalog;

    /// <summary>The compressed segments, each with the position after its last entry: they never get another entry.</summary>
    internal IReadOnlyList<(Segment Segment, long End)> ClosedSegments()
    {
        var all = _catalog.Segments;
        return [.. all.Zip(all.Skip(1), (segment, next) => (segment, next.First)).Where(pair => pair.segment.IsPacked)];
    }

    /// <summary>The way in which frames of a compressed segment expire.</summary>
    internal SegmentExpiry Expiry => new(_files, _options.BlockBytes, _options.CompressionLevel);

    internal Segment SegmentOf(long position) => _catalog.Find(position);

    private ValueTask Wait(long position, CancellationToken cancellationToken)
    {
        if (position <= _durable)
            return default;
        ThrowIfStopped();
        var group = _flushing.Length > 0 && position <= _flushing.Last ? _flushing : _open;
        return new ValueTask(cancellationToken.CanBeCanceled ? group.Durable.WaitAsync(cancellationToken) : group.Durable);
    }

    private void ThrowIfStopped()
    {
        if (_failure is not null)
            throw new JournalFailedException(_failure);
        ObjectDisposedException.ThrowIf(_closing, this);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever stops the disk must reach everyone who waits for it.")]
    private void Run()
    {
        while (TakeGroup())
        {
            try
            {
                Write(_flushing);
            }
            catch (Exception failure)
            {
                Fail(failure);
                if (!WriteAgain())
                    return;
            }
        }
    }

    private void Write(CommitGroup group)
    {
        var closedSegment = _writer.Write(group);
        Publish(group);
        if (closedSegment)
            _packer?.Wake();
    }

    // Both groups are still in memory: what lies behind the last good sync is cut off and written anew, whole, so that nothing
    // depends on what the kernel made of the failed attempt. Nobody was told that these entries are durable; who sent them
    // sends them again, and their positions are never given to others.
    [SuppressMessage("Design", "CA1031", Justification = "As long as the disk refuses, whatever it says, it is asked again.")]
    private bool WriteAgain()
    {
        while (WaitAfterFailure())
        {
            try
            {
                _writer.CutBack();
                foreach (var group in (CommitGroup[])[_flushing, _open])
                {
                    if (group.Length > 0)
                        Write(group);
                }
                Recover();
                _log.JournalRecovered(DurablePosition);
                return true;
            }
            catch (Exception still)
            {
                Volatile.Write(ref _failure, still);
            }
        }
        return false;
    }

    // An empty group was told of the failure as well: whoever waits for it from now on must not hear of that.
    private void Recover()
    {
        lock (_gate)
        {
            _flushing.Complete();
            _open.Complete();
            Volatile.Write(ref _failure, null);
        }
    }

    // False when the journal is being closed.
    private bool WaitAfterFailure()
    {
        lock (_gate)
        {
            if (!_closing)
                Monitor.Wait(_gate, _options.RetryInterval);
            return !_closing;
        }
    }

    // Waits for something to write, then for the rest of the interval or for a full group, whichever comes first.
    private bool TakeGroup()
    {
        lock (_gate)
        {
            while (_open.Length == 0 && !_closing)
                Monitor.Wait(_gate);
            if (_open.Length == 0)
                return false;
            while (!_closing && _open.Length < _options.GroupBytes && UntilNextSync() is { Ticks: > 0 } rest)
                Monitor.Wait(_gate, rest);
            (_open, _flushing) = (_flushing, _open);
            _lastSync = Stopwatch.GetTimestamp();
            return true;
        }
    }

    private TimeSpan UntilNextSync()
    {
        var rest = _options.GroupInterval - Stopwatch.GetElapsedTime(_lastSync);
        // Monitor.Wait counts whole milliseconds: below one it would spin.
        return rest < TimeSpan.FromMilliseconds(1) ? TimeSpan.Zero : rest;
    }

    private void Publish(CommitGroup group)
    {
        lock (_gate)
        {
            Volatile.Write(ref _durable, group.Last);
            group.Complete();
            Monitor.PulseAll(_gate);
        }
    }

    private void Fail(Exception failure)
    {
        _log.JournalFailed(failure);
        lock (_gate)
        {
            Volatile.Write(ref _failure, failure);
            var reported = new JournalFailedException(failure);
            _flushing.Fail(reported);
            _open.Fail(reported);
            Monitor.PulseAll(_gate);
        }
    }
}
