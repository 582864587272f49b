using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Qingjian.Simulator;

namespace Qingjian.Server.Commands;

/// <summary><c>qingjian replay</c>: real CSV series as stations over TCP, as an options file describes them.</summary>
internal static class ReplayCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var options = new Argument<FileInfo>("options") { Description = "JSON file: files, stations, columns, time, units (see tools/Qingjian.Simulator/Replay/README.md)." };
        var gateway = new Option<string>("--gateway") { Description = "Gateway to send to, ADDRESS:PORT.", DefaultValueFactory = _ => "127.0.0.1:9212" };
        var manifest = new Option<FileInfo?>("--manifest") { Description = "CSV file that lists every number sent: mn,factor,start (UTC),digits." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Read everything and send nothing." };
        var speed = new Option<double?>("--hours-per-second") { Description = "Hours of data in one second; as fast as answered when left out." };
        var command = new Command("replay", "Play real CSV series as stations over HJ 212, digit for digit.") { options, gateway, manifest, dryRun, speed };
        command.Validators.Add(result =>
        {
            if (!HostPort.TryParse(result.GetValue(gateway), out _))
                result.AddError($"--gateway '{result.GetValue(gateway)}': expected ADDRESS:PORT.");
        });
        command.SetAction(async (parsed, cancel) =>
        {
            HostPort.TryParse(parsed.GetRequiredValue(gateway), out var target);
            try
            {
                var replay = Read(parsed.GetRequiredValue(options));
                if (parsed.GetValue(speed) is { } hours)
                    replay = replay with { HoursPerSecond = hours };
                return await RunAsync(replay, target, parsed.GetValue(manifest), parsed.GetValue(dryRun), cancel);
            }
            catch (Exception unreadable) when (unreadable is JsonException or ReplayOptionsException or IOException)
            {
                await Console.Error.WriteLineAsync(unreadable.Message);
                return 2;
            }
        });
        return command;
    }

    private static ReplayOptions Read(FileInfo file)
    {
        using var stream = file.OpenRead();
        return JsonSerializer.Deserialize<ReplayOptions>(stream, Json)
            ?? throw new JsonException($"{file.FullName} is empty.");
    }

    private static async Task<int> RunAsync(ReplayOptions options, System.Net.IPEndPoint target, FileInfo? list, bool dryRun, CancellationToken cancel)
    {
        await using var writer = list is null ? null : new StreamWriter(list.FullName);
        var manifest = writer is null ? null : new ReplayManifest(writer);
        var replay = new SeriesReplay(options, target.Address.ToString(), target.Port, new WallClock(TimeProvider.System), TimeProvider.System);
        var progress = Console.IsErrorRedirected ? null : new Progress<ClientCounts>(counts => Console.Error.Write($"\r{counts.Answered:N0} frames answered "));
        var report = dryRun ? replay.DryRun(manifest) : await replay.RunAsync(manifest, progress, cancel);
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(report, Json));
        return 0;
    }
}
