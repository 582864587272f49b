using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Qingjian.Acquisition;
using Qingjian.Archive;
using Qingjian.Assessment;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Review;
using Qingjian.Server.Databases;
using Qingjian.Supervision;

namespace Qingjian.Server.Hosting;

/// <summary>One Qingjian server: all rooms wired, pages and gateway on their ports.</summary>
internal static class QingjianHost
{
    /// <summary>Builds the server; nothing listens yet.</summary>
    public static WebApplication Build(ServerOptions options)
    {
        Directory.CreateDirectory(options.DataFolder);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = options.Configuration,
            // Not the entry assembly, which under test is the test's: the manifest of static files carries this name.
            ApplicationName = typeof(QingjianHost).Assembly.GetName().Name,
            // Beside the program, not where the shell stands: appsettings.json and static files are found from anywhere.
            ContentRootPath = AppContext.BaseDirectory,
        });
        // From build output in Production, static files of packages would answer 200 with 0 bytes.
        builder.WebHost.UseStaticWebAssets();
        builder.Configuration.AddInMemoryCollection(Settings(options));
        AddRooms(builder, options);
        // What a peer has sent and we have not read yet: of 20 000 links a megabyte each would be 20 GB.
        builder.WebHost.UseSockets(sockets => sockets.MaxReadBufferSize = 64 * 1024);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            var url = BindingAddress.Parse(options.HttpUrl);
            kestrel.Listen(IPAddress.Parse(url.Host == "localhost" ? "127.0.0.1" : url.Host), url.Port);
            kestrel.ListenForStations();
            kestrel.ListenForPagesOverTls();
        });

        var app = builder.Build();
        Map(app);
        return app;
    }

    /// <summary>Brings the databases up to date and loads what the gateway needs before it may accept a station.</summary>
    public static async Task PrepareAsync(WebApplication app, CancellationToken cancel)
    {
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<QingjianDb>().Database.MigrateAsync(cancel);
        // Makes the first key now: servers of a cluster start one after another, and the next one finds it.
        app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("start").Protect([0]);
        await app.Services.GetRequiredService<StationDirectory>().ReloadAsync(cancel);
    }

    private static void AddRooms(WebApplicationBuilder builder, ServerOptions options)
    {
        builder.Services.AddSingleton(options.Time);
        builder.Services.AddSingleton<RoomCatalog>();
        builder.Services.AddDataProtection()
            .PersistKeysToFileSystem(KeyFolder(Path.Combine(SharedFolder(builder.Configuration) ?? options.DataFolder, "keys")))
            .SetApplicationName("Qingjian");
        if (builder.Configuration[$"{ClusterOptions.Section}:{nameof(ClusterOptions.Server)}"] is { Length: > 0 } server && builder.Configuration["Database:Postgres"] is not { Length: > 0 })
            throw new OptionsValidationException(ClusterOptions.Section, typeof(ClusterOptions), [$"Cluster:Server is '{server}', and this is missing: Database:Postgres: servers of a cluster share their business data."]);
        builder.Services.AddQingjianDatabase(builder.Configuration, options.DataFolder);
        builder.Services.AddOpenApi();
        builder.Services.AddKernel();
        builder.Services.AddNetwork();
        builder.Services.AddArchive();
        builder.AddAcquisition();
        builder.Services.AddReview();
        builder.Services.AddAssessment();
        builder.Services.AddSupervision();
    }

    private static string? SharedFolder(ConfigurationManager configuration) =>
        configuration[$"{ArchiveOptions.Section}:{nameof(ArchiveOptions.SharedFolder)}"] is { Length: > 0 } folder ? folder : null;

    // A new one is for the server's account alone; whoever chose other rights keeps them, and the doctor says so.
    private static DirectoryInfo KeyFolder(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    private static void Map(WebApplication app)
    {
        app.UseKernel();
        app.MapKernel();
        app.MapOpenApi().RequirePermission(Permissions.ViewNetwork);
        app.MapNetwork();
        app.MapArchive();
        app.MapAcquisition();
        app.MapReview();
        app.MapAssessment();
        app.MapSupervision();
    }

    private static Dictionary<string, string?> Settings(ServerOptions options) => new()
    {
        ["Acquisition:GatewayAddress"] = options.GatewayAddress,
        ["Acquisition:GatewayPort"] = options.GatewayPort.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Archive:Folder"] = options.DataFolder,
    };
}
