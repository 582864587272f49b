using System.CommandLine;
using System.Text.Json;
using Qingjian.Network;
using Qingjian.Server.Hosting;
using Qingjian.Server.StationFiles;

namespace Qingjian.Server.Commands;

/// <summary><c>qingjian import</c>: files in, with a report of what was refused and why.</summary>
internal static class ImportCommand
{
    public static Command Create() => new("import", "Bring files in, with a report of what was refused and why.") { Stations(), ImportObservationsCommand.Create() };

    private static Command Stations()
    {
        var file = new Argument<FileInfo>("file") { Description = "Station file, CSV or xlsx, with the columns of the template on the page Stations → Import." };
        var data = new Option<string>("--data") { Description = "Data folder of the server; the server must not be running.", DefaultValueFactory = _ => "data" };
        var region = new Option<string[]>("--region") { Description = "A region to enter first unless it is there, CODE=NAME; may be repeated." };
        var json = new Option<bool>("--json") { Description = "Print the report as JSON." };
        region.Validators.Add(result =>
        {
            foreach (var wrong in result.Tokens.Where(token => !TryRegion(token.Value, out _)))
                result.AddError($"--region '{wrong.Value}': expected CODE=NAME, for example 110000=北京市.");
        });
        var command = new Command("stations", "Enter stations from a file. A row is entered whole or refused.") { file, data, region, json };
        command.SetAction((parsed, cancel) => RunAsync(
            parsed.GetRequiredValue(file), Path.GetFullPath(parsed.GetRequiredValue(data)), Regions(parsed.GetValue(region)), parsed.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo file, string folder, IReadOnlyList<NewRegion> regions, bool json, CancellationToken cancel)
    {
        if (!file.Exists)
            return await RefuseAsync($"file '{file.FullName}' does not exist.");
        if (ImportStationFile.IsInUse(folder))
            return await RefuseAsync($"A server runs on '{folder}'. Stop it first, or import on its page /network/stations/import.");
        try
        {
            var server = new ServerOptions { DataFolder = folder, Configuration = [.. ServerOptions.LogsToStandardError] };
            var report = await ImportStationFile.RunAsync(server, file, regions, cancel);
            await Console.Out.WriteLineAsync(json ? JsonSerializer.Serialize(report, ReportJson.Options) : Text(report));
            return report.FileErrors.Count > 0 ? 2 : 0;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return await RefuseAsync(unreadable.Message);
        }
    }

    private static string Text(StationFileReport report)
    {
        var lines = report.FileErrors.Select(error => $"the file is refused: {error}")
            .Append($"{report.Entered} stations entered, {report.RefusedRows} rows refused")
            .Concat(report.Refused.Select(refusal => $"row {refusal.Row} ({refusal.Code ?? "no code"}): {refusal.Error}"));
        return string.Join(Environment.NewLine, lines);
    }

    private static async Task<int> RefuseAsync(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return 2;
    }

    private static List<NewRegion> Regions(string[]? texts)
    {
        var regions = new List<NewRegion>();
        foreach (var text in texts ?? [])
        {
            if (TryRegion(text, out var region))
                regions.Add(region);
        }
        return regions;
    }

    private static bool TryRegion(string text, out NewRegion region)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        region = new NewRegion(at < 0 ? "" : text[..at].Trim(), null, at < 0 ? "" : text[(at + 1)..].Trim(), null);
        return region.Code.Length > 0 && region.Name.Length > 0;
    }
}
