using System.Globalization;
using System.Text;
using Qingjian.Proof;

namespace Qingjian.Archive.Record;

/// <summary>Checkpoints that witnesses co-signed, kept beside the newest one: <c>record/witnessed/SIZE</c>, each a signed note with
/// several signature lines.</summary>
internal sealed class Witnesses(ArchiveOptions options, RecordProjection record, TimeProvider time) : IDisposable
{
    private const int MostKept = 1000;
    private const int MostAttempts = 5;
    private static readonly TimeSpan _clockError = TimeSpan.FromMinutes(5);
    private readonly string _folder = Path.Combine(options.Shared, "record", "witnessed");
    private readonly SemaphoreSlim _keeping = new(1, 1);
    private volatile RecordCheckpoint? _newest;
    private volatile bool _read;

    /// <summary>Whose word counts, by the configuration.</summary>
    public IReadOnlyList<WitnessKey> Known { get; } = [.. options.WitnessKeys()];

    /// <summary>The largest checkpoint that a known witness co-signed, or null.</summary>
    public RecordCheckpoint? Newest
    {
        get
        {
            if (!_read && record.Key is { } key)
                (_newest, _read) = (ReadNewest(key), true);
            return _newest;
        }
    }

    public async Task<CosignatureAnswer> AddAsync(byte[] note, CancellationToken cancellationToken)
    {
        if (record.Key is not { } key || !SignedCheckpoint.TryOpen(note, key, out var given))
            return CosignatureAnswer.NotOurs;
        if (record.Newest is not { } newest || given.Size > newest.Size)
            return CosignatureAnswer.Ahead;
        if (RootAt(given.Size) != given.Root)
            return CosignatureAnswer.OtherRoot;
        var cosignatures = Cosignature.Of(note, Known);
        if (cosignatures.Count == 0)
            return CosignatureAnswer.NoKnownWitness;
        if (cosignatures.Any(one => one.SignedUtc > time.GetUtcNow() + _clockError))
            return CosignatureAnswer.InTheFuture;
        await KeepAsync(given, cosignatures, key, cancellationToken);
        return CosignatureAnswer.Kept;
    }

    public void Dispose() => _keeping.Dispose();

    private async Task KeepAsync(RecordCheckpoint given, IReadOnlyList<Cosignature> cosignatures, NoteKey key, CancellationToken cancellationToken)
    {
        await _keeping.WaitAsync(cancellationToken);
        try
        {
            var kept = Read(PathOf(given.Size), key) is { } earlier && BodyOf(earlier.Note) == BodyOf(given.Note) ? earlier.Cosignatures : [];
            var all = cosignatures.Concat(kept).GroupBy(one => one.Witness.Id).Select(ofOne => ofOne.MaxBy(one => one.SignedUtc)!);
            // Only what was checked: the text, our own line, and the lines of known witnesses.
            var whole = BodyOf(given.Note) + "\n" + given.SignatureLine + "\n" + string.Concat(all.Select(one => one.Line + "\n"));
            await DurableFile.WriteAsync(PathOf(given.Size), Encoding.UTF8.GetBytes(whole), cancellationToken);
            _newest = ReadNewest(key);
            foreach (var old in Sizes().Order().SkipLast(MostKept).ToList())
                File.Delete(PathOf(old));
        }
        finally
        {
            _keeping.Release();
        }
    }

    private RecordCheckpoint? ReadNewest(NoteKey key) =>
        Sizes().OrderDescending().Select(size => Read(PathOf(size), key)).FirstOrDefault(read => read?.Cosignatures.Count > 0);

    private RecordCheckpoint? Read(string path, NoteKey key)
    {
        if (!File.Exists(path))
            return null;
        var note = File.ReadAllBytes(path);
        return SignedCheckpoint.TryOpen(note, key, out var read) ? read with { Cosignatures = Cosignature.Of(note, Known) } : null;
    }

    private IEnumerable<long> Sizes() => Directory.Exists(_folder)
        ? Directory.EnumerateFiles(_folder).Select(path => long.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 0).Where(size => size > 0)
        : [];

    // A tile of the right edge may be replaced by a wider one while the root is computed.
    private TreeHash RootAt(long size)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new TileTree(record.Folder).Root(size);
            }
            catch (TileMissingException) when (attempt < MostAttempts)
            {
                // Look again.
            }
        }
    }

    private string PathOf(long size) => Path.Combine(_folder, size.ToString(CultureInfo.InvariantCulture));

    private static string BodyOf(string note) => note[..(note.LastIndexOf("\n\n", StringComparison.Ordinal) + 1)];
}
