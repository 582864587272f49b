using Qingjian.Archive.Segments;

namespace Qingjian.Archive.Tests.Journal;

/// <summary>A disk in memory that crashes at the operation it is told to, and then remembers only what was synced:
/// contents by <c>Sync</c> of the file, names by <c>SyncDirectory</c>, each apart. Of the rest it keeps a random part,
/// as a real disk may: some of the directory's changes, and single 512-byte sectors of unsynced writes.</summary>
internal sealed class ForgetfulDisk : ISegmentFiles
{
    private const int Sector = 512;
    private readonly Lock _gate = new();
    private readonly List<Action<Dictionary<string, ForgetfulFile>>> _unsynced = [];
    private Dictionary<string, ForgetfulFile> _durableNames = [];
    private readonly Dictionary<string, ForgetfulFile> _names = [];

    /// <summary>How many operations that change something were done.</summary>
    public int Operations { get; private set; }

    /// <summary>The operation that fails, and after which nothing works any more, unless it is mended.</summary>
    public int CrashAt { get; set; } = int.MaxValue;

    /// <summary>The first operation that works again: a disk that was full, or read-only, and then was not.</summary>
    public int MendedAt { get; set; } = int.MaxValue;

    public IReadOnlyList<string> List()
    {
        lock (_gate)
            return [.. _names.Keys.Order(StringComparer.Ordinal)];
    }

    public ISegmentFile Create(string name)
    {
        var file = new ForgetfulFile(this);
        Change(names => names[name] = file);
        return file;
    }

    public ISegmentFile Open(string name)
    {
        lock (_gate)
            return _names.TryGetValue(name, out var file) ? file : throw new FileNotFoundException(name);
    }

    public void Rename(string from, string to) => Change(names =>
    {
        if (names.Remove(from, out var file))
            names[to] = file;
    });

    public void Delete(string name) => Change(names => names.Remove(name));

    public void SyncDirectory() => Step(() =>
    {
        _durableNames = new(_names);
        _unsynced.Clear();
    });

    /// <summary>The disk as it is found after the power came back.</summary>
    public ForgetfulDisk AfterCrash(Random random, int crashAt = int.MaxValue)
    {
        var kept = new Dictionary<string, ForgetfulFile>(_durableNames);
        // Nothing promises that a file system keeps unsynced changes of a directory in their order.
        foreach (var change in _unsynced.Where(_ => random.Next(2) == 0))
            change(kept);
        var found = new ForgetfulDisk { CrashAt = crashAt };
        foreach (var (name, file) in kept)
            found._names[name] = file.AfterCrash(found, random);
        found._durableNames = new(found._names);
        return found;
    }

    public void Dispose()
    {
        // Nothing to close.
    }

    /// <summary>Flips one bit of a file, synced or not.</summary>
    public void Flip(string name, long offset) => _names[name].Flip(offset);

    internal void Step(Action operation)
    {
        lock (_gate)
        {
            if (++Operations >= CrashAt && Operations < MendedAt)
                throw new IOException("the power is gone");
            operation();
        }
    }

    private void Change(Action<Dictionary<string, ForgetfulFile>> change) => Step(() =>
    {
        change(_names);
        _unsynced.Add(change);
    });

    internal sealed class ForgetfulFile(ForgetfulDisk disk) : ISegmentFile
    {
        private byte[] _bytes = [];
        private byte[] _durable = [];

        public long Length => _bytes.Length;

        public int Read(Span<byte> target, long offset)
        {
            var bytes = _bytes;
            var length = (int)Math.Clamp(bytes.Length - offset, 0, target.Length);
            bytes.AsSpan((int)Math.Min(offset, bytes.Length), length).CopyTo(target);
            return length;
        }

        public void Write(ReadOnlySpan<byte> source, long offset)
        {
            var copy = source.ToArray();
            disk.Step(() =>
            {
                var grown = _bytes.AsSpan().ToArray();
                Array.Resize(ref grown, (int)Math.Max(grown.Length, offset + copy.Length));
                copy.CopyTo(grown, offset);
                _bytes = grown;
            });
        }

        public void Truncate(long length) => disk.Step(() => _bytes = _bytes[..(int)length]);

        public void Sync() => disk.Step(() => _durable = _bytes);

        public void Flip(long offset) => _bytes[offset] ^= 0x10;

        public void Dispose()
        {
            // Nothing to close.
        }

        public ForgetfulFile AfterCrash(ForgetfulDisk found, Random random)
        {
            var kept = _durable.AsSpan().ToArray();
            if (random.Next(2) == 0 && _bytes.Length > kept.Length)
                Array.Resize(ref kept, random.Next(kept.Length, _bytes.Length + 1));
            for (var at = 0; at < Math.Min(kept.Length, _bytes.Length); at += Sector)
                if (random.Next(2) == 0)
                    _bytes.AsSpan(at, Math.Min(Sector, Math.Min(kept.Length, _bytes.Length) - at)).CopyTo(kept.AsSpan(at));
            return new ForgetfulFile(found) { _bytes = kept, _durable = kept };
        }
    }
}
