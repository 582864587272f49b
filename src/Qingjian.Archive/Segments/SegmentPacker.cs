using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace Qingjian.Archive.Segments;

/// <summary>Compresses closed segments in the background, oldest first. What is to be done follows from the catalogue, so
/// nothing is lost when the process ends in between.</summary>
internal sealed class SegmentPacker : IAsyncDisposable
{
    private readonly SegmentCatalog _catalog;
    private readonly SegmentPacking _packing;
    private readonly ILogger _log;
    private readonly SemaphoreSlim _wake = new(1);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _work;

    public SegmentPacker(ISegmentFiles files, SegmentCatalog catalog, JournalOptions options, ILogger log)
    {
        (_catalog, _log) = (catalog, log);
        _packing = new SegmentPacking(files, catalog, options.BlockBytes, options.CompressionLevel);
        _work = Task.Run(RunAsync);
    }

    public void Wake() => _wake.Release();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _work;
        _wake.Dispose();
        _stop.Dispose();
    }

    [SuppressMessage("Design", "CA1031", Justification = "A segment that cannot be compressed stays plain, which is correct, and is tried again.")]
    private async Task RunAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await _wake.WaitAsync(_stop.Token);
                PackAllClosed();
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception failure)
            {
                _log.PackingFailed(failure);
            }
        }
    }

    private void PackAllClosed()
    {
        var segments = _catalog.Segments;
        for (var i = 0; i + 1 < segments.Length && !_stop.IsCancellationRequested; i++)
            if (!segments[i].IsPacked)
                _packing.Pack(segments[i], segments[i + 1].First);
    }
}
