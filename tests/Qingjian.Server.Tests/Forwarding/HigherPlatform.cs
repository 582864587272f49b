using Microsoft.Extensions.DependencyInjection;
using Qingjian.Acquisition.Forwarding;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;

namespace Qingjian.Server.Tests.Forwarding;

/// <summary>A house that forwards, and what is asked of both ends.</summary>
internal static class HigherPlatform
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<int> LineAsync(RunningServer from, int port, Dialect dialect = Dialect.Hj2017, string stations = "", string host = "127.0.0.1")
    {
        await using var work = from.Services.CreateAsyncScope();
        var form = new LineForm
        {
            Name = "省平台", Host = host, Port = $"{port}", Dialect = dialect.ToString(), WantsAnswers = true, Commands = "2011 2051 2061", Stations = stations,
            OverTime = "1", ReCount = "1", From = "2020-01-01",
        };
        var (id, refused) = await work.ServiceProvider.GetRequiredService<EditLines>().MakeAsync(form, "test", Scope.Everything, Cancel);
        Assert.Empty(refused);
        return id!.Value;
    }

    public static Task EditAsync(RunningServer server, Func<EditLines, Task> edit) => WorkAsync(server, services => edit(services.GetRequiredService<EditLines>()));

    public static DeliveryLog? Log(RunningServer server, int line) => server.Services.GetRequiredService<Forwarder>().StatusOf(line).Log;

    public static LineState State(RunningServer server, int line) => server.Services.GetRequiredService<Forwarder>().StatusOf(line).State;

    /// <summary>Waits until it is so; fails after a minute.</summary>
    public static async Task UntilAsync(Func<bool> isSo, string what)
    {
        for (var i = 0; i < 2400; i++)
        {
            if (isSo())
                return;
            await Task.Delay(25, Cancel);
        }
        Assert.Fail("Not within a minute: " + what);
    }

    /// <summary>The hour means of a station, <c>start=digits</c>, with how often each was received.</summary>
    public static async Task<IReadOnlyList<string>> HoursAsync(RunningServer server, string station, string parameter = "a34004")
    {
        await server.CaughtUpAsync();
        var key = new SeriesKey(server.Stations.FindByCode(station)!.Id, parameter, Period.Hour, Statistic.Average);
        var values = await server.Observations.SeriesAsync(Scope.Everything, key, new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero), null, Cancel);
        return [.. values.Select(value => $"{value.StartUtc:MM-dd HH}={value.Digits}")];
    }

    private static async Task WorkAsync(RunningServer server, Func<IServiceProvider, Task> task)
    {
        await using var work = server.Services.CreateAsyncScope();
        await task(work.ServiceProvider);
    }
}
