using System.CommandLine;
using System.Text.Json;
using Qingjian.Acquisition;
using Qingjian.Server.Hosting;
using Qingjian.Server.ObservationFiles;
using Qingjian.Server.StationFiles;

namespace Qingjian.Server.Commands;

/// <summary><c>qingjian import observations</c>: a file of values in, value by value taken or refused.</summary>
internal static class ImportObservationsCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "CSV or xlsx, or the XML or JSON of a national release." };
        var mapping = new Option<FileInfo?>("--mapping") { Description = "JSON file that says what each column holds (docs/operations.md); guessed when not given." };
        var data = new Option<string>("--data") { Description = "Data folder of the server; the server must not be running.", DefaultValueFactory = _ => "data" };
        var json = new Option<bool>("--json") { Description = "Print the report as JSON." };
        var command = new Command("observations", "Bring observations in from a file.") { file, mapping, data, json };
        command.SetAction((parsed, cancel) => RunAsync(
            parsed.GetRequiredValue(file), parsed.GetValue(mapping), Path.GetFullPath(parsed.GetRequiredValue(data)), parsed.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo file, FileInfo? mapping, string folder, bool json, CancellationToken cancel)
    {
        if (!file.Exists || mapping is { Exists: false })
            return await RefuseAsync($"file '{(file.Exists ? mapping! : file).FullName}' does not exist.");
        if (ImportStationFile.IsInUse(folder))
            return await RefuseAsync($"A server runs on '{folder}'. Stop it first, or import on its page /data/import.");
        try
        {
            var server = new ServerOptions { DataFolder = folder, Configuration = [.. ServerOptions.LogsToStandardError] };
            var report = await ImportObservationFile.RunAsync(server, file, mapping, cancel);
            await Console.Out.WriteLineAsync(json ? JsonSerializer.Serialize(report, ReportJson.Options) : Text(report));
            return report.FileErrors.Count > 0 ? 2 : 0;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return await RefuseAsync(unreadable.Message);
        }
    }

    private static string Text(ObservationFileReport report) => string.Join(Environment.NewLine, report.FileErrors.Select(error => $"the file is refused: {error}")
        .Append($"{report.Rows} rows read, {report.Accepted} values accepted, {report.RefusedValues} refused")
        .Concat(report.Refused.Select(cell => $"row {cell.Row}, {cell.Column} ({cell.Station ?? "no station"}): {cell.Problem.Field} = {cell.Problem.Value ?? "(missing)"}: {cell.Problem.Rule}({cell.Problem.Limit})")));

    private static async Task<int> RefuseAsync(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return 2;
    }
}
