using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Qingjian.Archive;
using Qingjian.Server.Hosting;
using Qingjian.Server.ObservationFiles;
using Qingjian.Server.StationFiles;

namespace Qingjian.Server.Commands;

/// <summary><c>qingjian export observations</c>: any selection as CSV or Parquet from the data folder of a stopped server.</summary>
internal static class ExportObservationsCommand
{
    private static readonly Argument<string> Target = new("folder") { Description = "Folder for the files and their manifest.json; must not be there yet." };
    private static readonly Option<string> From = new("--from") { Description = "First start, with an offset or as Beijing time.", Required = true };
    private static readonly Option<string> To = new("--to") { Description = "End, not included, likewise.", Required = true };
    private static readonly Option<string[]> Stations = new("--station") { Description = "Station code; may be repeated. Every station when not given." };
    private static readonly Option<string?> Region = new("--region") { Description = "Path of a region, for example 11/1101/." };
    private static readonly Option<string?> Element = new("--element") { Description = "Stations of this element only, for example Air or SurfaceWater." };
    private static readonly Option<string[]> Parameters = new("--parameter") { Description = "Factor code; may be repeated. Every factor when not given." };
    private static readonly Option<string[]> Periods = new("--period") { Description = "realtime, minute, hour (when not given), day or sample; may be repeated." };
    private static readonly Option<string?> Content = new("--content") { Description = "effective (when not given) or raw." };
    private static readonly Option<string?> Form = new("--form") { Description = "csv, parquet or both (when not given)." };
    private static readonly Option<string?> AsOf = new("--as-of") { Description = "A moment: what was in force then. Now when not given." };
    private static readonly Option<string> Data = new("--data") { Description = "Data folder of the server; the server must not be running.", DefaultValueFactory = _ => "data" };
    private static readonly Option<bool> Json = new("--json") { Description = "Print the manifest as JSON." };

    public static Command Create()
    {
        var command = new Command("observations", "Write observations as CSV or Parquet with a manifest.")
        {
            Target, From, To, Stations, Region, Element, Parameters, Periods, Content, Form, AsOf, Data, Json,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var (data, target) = (Path.GetFullPath(parsed.GetRequiredValue(Data)), Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetRequiredValue(Target))));
        var errors = new Dictionary<string, string[]>();
        if (Fields(parsed).Read(errors) is not { } selection)
            return await RefuseAsync(Text(errors));
        if (!Directory.Exists(data))
            return await RefuseAsync($"data folder '{data}' does not exist.");
        if (Path.Exists(target))
            return await RefuseAsync($"folder '{target}' is there already: an export never writes over files.");
        if (ImportStationFile.IsInUse(data))
            return await RefuseAsync($"A server runs on '{data}'. Stop it first, or export on its page /data/export or by POST /api/exports.");
        try
        {
            var server = new ServerOptions { DataFolder = data, Configuration = [.. ServerOptions.LogsToStandardError] };
            var (manifest, wrong) = await ExportObservationFiles.RunAsync(server, selection, target, Progress(), cancel);
            if (manifest is null)
                return await RefuseAsync(Text(wrong));
            await Console.Out.WriteLineAsync(parsed.GetValue(Json) ? JsonSerializer.Serialize(manifest, ObservationExport.Json) : Text(manifest, target));
            return 0;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("stopped; nothing is left of it.");
            return 1;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException or InvalidOperationException or DbException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
    }

    private static ExportFields Fields(ParseResult parsed) => new(
        parsed.GetRequiredValue(From), parsed.GetRequiredValue(To), parsed.GetValue(Stations), parsed.GetValue(Region), parsed.GetValue(Parameters),
        parsed.GetValue(Periods), parsed.GetValue(Content), parsed.GetValue(Form), parsed.GetValue(AsOf), parsed.GetValue(Element));

    // A line for each hundredth: a national month is thousands of questions.
    private static Action<ExportProgress> Progress()
    {
        var told = -1;
        return progress =>
        {
            if ((int)(progress.Done * 100) is var hundredth && hundredth > told)
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{told = hundredth} %, {progress.Rows} rows"));
        };
    }

    private static string Text(ExportManifest manifest, string target) => string.Join(Environment.NewLine,
        manifest.Files.Select(file => $"{Path.Combine(target, file.Name)}: {file.Bytes} bytes, SHA-256 {file.Sha256}")
            .Prepend($"{manifest.Rows} rows of {manifest.Stations.Count} stations"));

    private static string Text(IReadOnlyDictionary<string, string[]> errors) =>
        string.Join(Environment.NewLine, errors.SelectMany(field => field.Value.Select(error => $"{field.Key}: {error}")));

    private static async Task<int> RefuseAsync(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return 2;
    }
}
