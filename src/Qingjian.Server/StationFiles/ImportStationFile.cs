using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Server.Hosting;

namespace Qingjian.Server.StationFiles;

/// <summary>Enters a station file into the data folder of a server that is not running.</summary>
internal static class ImportStationFile
{
    private const string Who = "system";

    /// <summary>The regions that are not there yet, then the stations.</summary>
    public static async Task<StationFileReport> RunAsync(
        ServerOptions server, FileInfo file, IReadOnlyList<NewRegion> regions, CancellationToken cancel)
    {
        var content = await File.ReadAllBytesAsync(file.FullName, cancel);
        await using var app = QingjianHost.Build(server);
        await QingjianHost.PrepareAsync(app, cancel);
        foreach (var region in regions)
            await EnsureAsync(app.Services, region, cancel);
        return await app.Services.GetRequiredService<StationFileImport>().RunAsync(file.Name, content, Who, Scope.Everything, cancel);
    }

    /// <summary>Whether a server has the folder open: it would go on with the stations that it knew.</summary>
    public static bool IsInUse(string dataFolder)
    {
        var journalLock = new FileInfo(Path.Combine(dataFolder, "journal", "lock"));
        if (!journalLock.Exists)
            return false;
        try
        {
            using var held = journalLock.Open(FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static async Task EnsureAsync(IServiceProvider services, NewRegion region, CancellationToken cancel)
    {
        var result = await services.GetRequiredService<StationRegistration>()
            .RegisterAsync(new NewNetwork([region], [], []), Who, Scope.Everything, cancel);
        var errors = result.Refused.SelectMany(item => item.Errors).Where(error => error.Rule != FieldRule.Taken).ToList();
        if (errors.Count > 0)
            throw new InvalidDataException($"Region {region.Code}: {string.Join("; ", errors)}");
    }
}
