using System.Text.Json;
using Qingjian.Acquisition;
using Qingjian.Kernel;
using Qingjian.Server.Hosting;

namespace Qingjian.Server.ObservationFiles;

/// <summary>Brings a file of observations into the data folder of a server that is not running.</summary>
internal static class ImportObservationFile
{
    private const string Who = "system";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <param name="server">Where the data lie.</param>
    /// <param name="file">The file.</param>
    /// <param name="mapping">A file with the mapping as JSON, or null: it is guessed, as the page does.</param>
    /// <param name="cancel">Stops after the batch that is being taken.</param>
    /// <exception cref="InvalidDataException">The mapping is not one.</exception>
    public static async Task<ObservationFileReport> RunAsync(ServerOptions server, FileInfo file, FileInfo? mapping, CancellationToken cancel)
    {
        var content = await File.ReadAllBytesAsync(file.FullName, cancel);
        var columns = mapping is null ? null : await ReadAsync(mapping, cancel);
        await using var app = QingjianHost.Build(server);
        await QingjianHost.PrepareAsync(app, cancel);
        return await app.Services.GetRequiredService<ObservationFileImport>().RunAsync(file.Name, content, columns, Who, Scope.Everything, cancel);
    }

    private static async Task<ImportMapping> ReadAsync(FileInfo mapping, CancellationToken cancel)
    {
        try
        {
            return JsonSerializer.Deserialize<ImportMapping>(await File.ReadAllBytesAsync(mapping.FullName, cancel), Json) is { Columns: not null } read
                ? read : throw new InvalidDataException($"Mapping '{mapping.Name}': 'columns' is missing.");
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"Mapping '{mapping.Name}': {wrong.Message}");
        }
    }
}
