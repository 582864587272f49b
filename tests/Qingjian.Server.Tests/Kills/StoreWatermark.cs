using Microsoft.Extensions.DependencyInjection;
using Qingjian.Archive;
using Qingjian.Server.Hosting;

namespace Qingjian.Server.Tests.Kills;

/// <summary>How far the observations in a folder are, asked of their projection itself.</summary>
internal static class StoreWatermark
{
    public static async Task<long> ReadAsync(string folder)
    {
        await using var app = QingjianHost.Build(new ServerOptions { DataFolder = folder, GatewayPort = 0, Configuration = ["--Logging:LogLevel:Default=Error"] });
        var projection = app.Services.GetServices<IProjection>().Single(one => one.Name == "archive");
        var watermark = await projection.BeginAsync(TestContext.Current.CancellationToken);
        await projection.AbandonAsync();
        return watermark;
    }
}
