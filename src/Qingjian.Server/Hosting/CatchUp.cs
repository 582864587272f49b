using Qingjian.Archive;

namespace Qingjian.Server.Hosting;

/// <summary>Waits until what is durable now is queryable.</summary>
internal static class CatchUp
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(20);

    public static async Task WaitAsync(IServiceProvider services, CancellationToken cancel)
    {
        var target = services.GetRequiredService<Journal>().DurablePosition;
        var status = services.GetRequiredService<ProjectionStatus>();
        // One that has not reported yet is not in the list: it is behind, too.
        var all = services.GetServices<IProjection>().Count();
        while (status.Projections.Count < all || status.Projections.Any(projection => projection.Watermark < target))
            await Task.Delay(Pace, cancel);
    }
}
