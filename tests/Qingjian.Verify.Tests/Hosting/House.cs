using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Qingjian.Archive;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Review;
using Qingjian.Supervision;

namespace Qingjian.Verify.Tests.Hosting;

/// <summary>Kernel, Network, Archive, Review and Supervision over a data folder.</summary>
internal static class House
{
    public static WebApplication Build(string folder, TimeProvider clock)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(House).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = "Production",
        });
        builder.WebHost.UseStaticWebAssets().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Archive:Folder"] = folder,
            ["Archive:ProjectionInterval"] = "00:00:00",
            ["Archive:JournalSegmentBytes"] = $"{1024 * 1024}",
            ["Archive:RecordOrigin"] = "hbj.example.cn/qingjian",
        });
        builder.Services.AddDbContext<QingjianDb, SqliteTestDb>(options => options.UseSqlite($"Data Source={Path.Combine(folder, "qingjian.sqlite")};Pooling=False"));
        builder.Services.AddSingleton(clock).AddKernel().AddNetwork().AddArchive().AddReview().AddSupervision();
        builder.Services.AddSingleton<IStationStates>(new NoStates());
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        var app = builder.Build().UseKernel();
        app.MapKernel();
        app.MapNetwork();
        app.MapArchive();
        app.MapReview();
        return app;
    }
}
