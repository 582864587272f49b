using Microsoft.Extensions.Logging;

namespace Qingjian.Archive.Segments;

/// <summary>Segment files in a folder of one process, which therefore always has the turn.</summary>
internal sealed class SegmentPlace : IJournalPlace
{
    private readonly ISegmentFiles _files;
    private readonly SegmentWriter _writer;
    private readonly SegmentPacker? _packer;

    public SegmentPlace(JournalOptions options, ISegmentFiles files, ILogger log)
    {
        _files = files;
        var (segments, next) = new SegmentRecovery(files, log).Run();
        Catalog = new SegmentCatalog(segments);
        _writer = new SegmentWriter(files, Catalog, options.SegmentBytes);
        if (segments.Count > 0 && !segments[^1].IsPacked)
            _writer.Resume(segments[^1]);
        Last = next - 1;
        _packer = options.CompressesClosedSegments ? new SegmentPacker(files, Catalog, options, log) : null;
        Expiry = new SegmentExpiry(files, options.BlockBytes, options.CompressionLevel);
    }

    public bool IsShared => false;

    public long Last { get; private set; }

    public SegmentCatalog Catalog { get; }

    public SegmentExpiry Expiry { get; }

    public bool TryTakeTurn(out long last)
    {
        last = Last;
        return true;
    }

    public bool IsTurnWanted() => false;

    public void GiveTurn()
    {
    }

    public void Write(CommitGroup group)
    {
        var closedSegment = _writer.Write(group);
        Last = group.Last;
        if (closedSegment)
            _packer?.Wake();
    }

    // What lies behind the last good sync is cut off, so that nothing depends on what the kernel made of the failed attempt.
    public long Reopen()
    {
        _writer.CutBack();
        return Last;
    }

    public bool Holds(CommitGroup group) => false;

    public void Follow(Action<long> durable)
    {
    }

    public ISegmentReader OpenReader(long position, out Segment segment) => Catalog.OpenReader(_files, position, out segment);

    public Segment SegmentOf(long position) => Catalog.Find(position);

    public async ValueTask DisposeAsync()
    {
        if (_packer is not null)
            await _packer.DisposeAsync();
        _writer.Dispose();
        _files.Dispose();
    }
}
