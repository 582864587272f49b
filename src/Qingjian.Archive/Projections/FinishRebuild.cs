using Microsoft.Extensions.Hosting;

namespace Qingjian.Archive.Projections;

/// <summary>Goes on with a rebuild that an earlier process began.</summary>
internal sealed class FinishRebuild(ArchiveRebuild rebuild) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (rebuild.IsUnfinished)
            await rebuild.RunAsync(stoppingToken);
    }
}
