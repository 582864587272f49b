using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Kernel;
using Qingjian.Review.Findings;

namespace Qingjian.Review;

/// <summary>Waits until the findings have followed the journal: for whoever must act on what the tests say now.</summary>
public sealed class FindingWatch
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(20);
    private readonly IServiceScopeFactory _services;
    private readonly FindingWake _wake;

    internal FindingWatch(IServiceScopeFactory services, FindingWake wake) => (_services, _wake) = (services, wake);

    /// <summary>Completes when everything up to a position of the journal is judged.</summary>
    /// <param name="position">The position.</param>
    /// <param name="cancellationToken">Ends the wait, which has no other end while the findings stand still.</param>
    public async Task ReachAsync(long position, CancellationToken cancellationToken)
    {
        while (await PositionAsync(cancellationToken) < position)
        {
            _wake.Ring();
            await Task.Delay(Pace, cancellationToken);
        }
    }

    private async Task<long> PositionAsync(CancellationToken cancellationToken)
    {
        await using var work = _services.CreateAsyncScope();
        return await work.ServiceProvider.GetRequiredService<QingjianDb>().Set<FindingProgress>().AsNoTracking()
            .Where(row => row.Id == FindingProgress.OnlyId).Select(row => row.Position).FirstOrDefaultAsync(cancellationToken);
    }
}
