using System.Diagnostics;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Qingjian.Archive.Postgres;
using Qingjian.Archive.Segments;

namespace Qingjian.Archive;

/// <summary>The one durable record of what arrived and happened (日志): numbered entries, appended in memory, made durable
/// in groups that share one fsync, and never changed. Safe for any number of appending threads. It lies in a folder of one process,
/// or in a database that several processes share: then they take turns, and each gives positions only while it has the turn.</summary>
public sealed partial class Journal : IAsyncDisposable
{
    // A plain object: Monitor.Wait needs one.
    private readonly object _gate = new();
    private readonly JournalOptions _options;
    private readonly IJournalPlace _place;
    private readonly ILogger _log;
    private readonly Thread _thread;
    private CommitGroup _open;
    private CommitGroup _flushing;
    private long _next;
    private long _durable;
    private long _lastSync;
    private bool _hasTurn;
    private bool _wantsTurn;
    private bool _closing;
    private Exception? _failure;
    private long _failedAt;
    private ImmutableList<(long First, long Last)> _moved = [];

    internal Journal(JournalOptions options, ISegmentFiles files, ILogger log)
        : this(options, new SegmentPlace(options, files, log), log)
    {
    }

    internal Journal(JournalOptions options, IJournalPlace place, ILogger log)
    {
        (_options, _place, _log) = (options, place, log);
        (_next, _durable, _hasTurn) = (place.Last + 1, place.Last, !place.IsShared);
        (_open, _flushing) = (new CommitGroup(options.GroupBytes * 2), new CommitGroup(options.GroupBytes * 2));
        _thread = new Thread(Run) { Name = "journal", IsBackground = true };
        _thread.Start();
        place.Follow(Advance);
    }

    /// <summary>Position of the newest entry, durable or not; 0 when there is none.</summary>
    public long LastPosition => Volatile.Read(ref _next) - 1;

    /// <summary>Position up to which every entry survives a power cut; 0 when there is none.</summary>
    public long DurablePosition => Volatile.Read(ref _durable);

    /// <summary>Whether the disk refuses to write at present: nothing can be appended until it takes writes again.</summary>
    public bool HasFailed => Volatile.Read(ref _failure) is not null;

    /// <summary>What the disk said when it refused, or null when it writes.</summary>
    public string? Failure => Volatile.Read(ref _failure)?.Message;

    /// <summary>For how long the disk has refused, or null when it writes; by a clock that nobody sets.</summary>
    public TimeSpan? FailedFor => HasFailed ? Stopwatch.GetElapsedTime(Volatile.Read(ref _failedAt)) : null;

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

    /// <summary>Opens a journal that lies in a database; its table is made when absent.</summary>
    /// <param name="database">The connection string.</param>
    /// <param name="options">How it groups; what concerns files is not used.</param>
    /// <param name="isAlone">Whether no other process may append while this one has it open; else they take turns.</param>
    /// <param name="log">Where failures are told.</param>
    /// <exception cref="InvalidDataException">The table is not one that keeps what was written.</exception>
    /// <exception cref="IOException">It is to be alone, and another process appends.</exception>
    public static Journal OpenShared(string database, JournalOptions options, bool isAlone, ILogger log) =>
        new(options, TablePlace.Open(database, isAlone, options.OwnerPatience), log);

    /// <summary>Copies the entry into the open group and returns its position. Waits only when more than
    /// <see cref="JournalOptions.MaxUnsyncedBytes"/> are not yet durable, and for the turn where a journal is shared.</summary>
    /// <exception cref="ArgumentException">Payload or peer is too long.</exception>
    /// <exception cref="JournalFailedException">The disk refuses to write; the journal tries again by itself.</exception>
    public long Append(in NewEntry entry)
    {
        var size = EntryFormat.SizeOf(entry);
        lock (_gate)
        {
            while ((!_hasTurn || _open.Length + _flushing.Length > _options.MaxUnsyncedBytes) && _failure is null && !_closing)
            {
                AskForTurn();
                Monitor.Wait(_gate);
            }
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
        ThrowIfMoved(position);
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
        await _place.DisposeAsync();
    }

    internal ValueTask WaitBeyondAsync(long position, CancellationToken cancellationToken)
    {
        if (position < Volatile.Read(ref _durable))
            return default;
        lock (_gate)
            return Wait(position + 1, cancellationToken);
    }

    internal ISegmentReader OpenReader(long position, out Segment segment) => _place.OpenReader(position, out segment);

    internal SegmentCatalog Catalog => ((SegmentPlace)_place).Catalog;

    /// <summary>The compressed segments, each with the position after its last entry: they never get another entry. None where the
    /// journal is a table.</summary>
    internal IReadOnlyList<(Segment Segment, long End)> ClosedSegments()
    {
        if (_place is not SegmentPlace files)
            return [];
        var all = files.Catalog.Segments;
        return [.. all.Zip(all.Skip(1), (segment, next) => (segment, next.First)).Where(pair => pair.segment.IsPacked)];
    }

    /// <summary>The way in which frames of a compressed segment expire.</summary>
    internal SegmentExpiry Expiry => ((SegmentPlace)_place).Expiry;

    internal Segment SegmentOf(long position) => _place.SegmentOf(position);

    private ValueTask Wait(long position, CancellationToken cancellationToken)
    {
        if (position <= _durable)
            return default;
        ThrowIfStopped();
        var group = _flushing.Length > 0 && position <= _flushing.Last ? _flushing : _open;
        return new ValueTask(cancellationToken.CanBeCanceled ? group.Durable.WaitAsync(cancellationToken) : group.Durable);
    }

    // Who was given a position that another process took meanwhile must not take that one's entry for its own.
    private void ThrowIfMoved(long position)
    {
        var moved = Volatile.Read(ref _moved);
        if (moved.Count > 0 && moved.Exists(range => range.First <= position && position <= range.Last))
            throw new JournalFailedException(new IOException($"Another process appended at position {position} while this one could not."));
    }

    private void ThrowIfStopped()
    {
        if (_failure is not null)
            throw new JournalFailedException(_failure);
        ObjectDisposedException.ThrowIf(_closing, this);
    }
}
