using System.Globalization;
using Npgsql;
using Qingjian.Archive.Segments;

namespace Qingjian.Archive.Postgres;

/// <summary>The entries of a journal's table up to the last one that was durable at the start, packed into segments one after the other.</summary>
internal sealed class TableSnapshot : IJournalSnapshot
{
    // As the segments of a journal in files are by default.
    private static readonly JournalOptions Form = new() { Folder = "" };
    private readonly NpgsqlDataSource _source;
    private readonly TableReader _reader;
    private readonly string _scratch;
    private readonly JournalBatch _batch = new();

    public TableSnapshot(string database, string scratch)
    {
        LastPosition = TableCheck.End(database).Position;
        _scratch = scratch;
        _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database) { ApplicationName = "qingjian backup", CommandTimeout = 60, MaxPoolSize = 2 }.ConnectionString);
        _reader = new TableReader(_source);
    }

    public long LastPosition { get; private set; }

    public long? Find(long from, Func<JournalEntry, bool> wanted)
    {
        for (var next = from; next <= LastPosition; next += _batch.Count)
        {
            Fill(next);
            for (var i = 0; i < _batch.Count; i++)
                if (wanted(_batch[i]))
                    return _batch[i].Position;
        }
        return null;
    }

    public IEnumerable<JournalFile> CutAfter(long last)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(last, LastPosition);
        LastPosition = last;
        return Segments();
    }

    public void Dispose()
    {
        _source.Dispose();
        File.Delete(_scratch);
    }

    private IEnumerable<JournalFile> Segments()
    {
        for (var next = 1L; next <= LastPosition;)
        {
            var first = next;
            using var file = Scratch();
            PackedWriting.Write(file, first, () => next, Blocks(first, end => next = end), Form.CompressionLevel);
            yield return new JournalFile(SegmentNames.Packed(first), file.Length, file);
        }
    }

    // As many as a plain segment would hold; told where the next segment begins.
    private IEnumerable<(long First, ReadOnlyMemory<byte> Bytes)> Blocks(long first, Action<long> end)
    {
        for (var (next, bytes) = (first, 0L); next <= LastPosition && bytes < Form.SegmentBytes; bytes += _batch.Bytes)
        {
            Fill(next);
            foreach (var block in _batch.Blocks(Form.BlockBytes))
                yield return block;
            next += _batch.Count;
            end(next);
        }
    }

    // Every entry is compared with its position and its CRC-32.
    private void Fill(long position)
    {
        _batch.Fill(_reader, JournalTable.Name, position, LastPosition);
        if (_batch.Count == 0)
            throw new JournalDamagedException(JournalTable.Name, 0, string.Create(CultureInfo.InvariantCulture, $"the entry at position {position} is missing"));
    }

    private DiskSegmentFile Scratch()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new DiskSegmentFile(File.OpenHandle(_scratch, options.Mode, options.Access, FileShare.None));
    }
}
