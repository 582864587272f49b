using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Qingjian.Acquisition.CommandsDown;

/// <summary>Keeps commands moving while the server runs: sends, hears answers, sends again, gives up.</summary>
internal sealed class CommandPost(IServiceScopeFactory services, CommandEars ears, ILogger<CommandPost> log) : BackgroundService
{
    // The machine's pace: due times are looked at this often, answers at once.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private const int MostAtOnce = 1000;
    private readonly List<HeardAnswer> _heard = [];

    [SuppressMessage("Design", "CA1031", Justification = "Whatever stopped the turn is logged; commands are rows and are looked at again.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TakeTurnAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.CommandsFailed(failure);
            }
            await WaitAsync(stoppingToken);
        }
    }

    private async Task TakeTurnAsync(CancellationToken stop)
    {
        while (_heard.Count < MostAtOnce && ears.Heard.TryRead(out var answer))
        {
            if (answer.StationId > 0)
                _heard.Add(answer);
        }
        await using var work = services.CreateAsyncScope();
        if (await work.ServiceProvider.GetRequiredService<CommandTurn>().RunAsync(_heard, stop))
            _heard.Clear();
    }

    private async Task WaitAsync(CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Pause);
        try
        {
            await ears.Heard.WaitToReadAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            // Nothing was heard: it may still be time to send something again.
        }
    }
}
