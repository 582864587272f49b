using System.CommandLine;
using System.Text.Json;
using Qingjian.Simulator;

namespace Qingjian.Server.Commands;

/// <summary><c>qingjian replay</c>: real CSV series as stations over TCP, as an options file describes them.</summary>
internal static class ReplayCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var options = new Argument<FileInfo>("options") { Description = "JSON file: files, stations, columns, time, units (see tools/Qingjian.Simulator/Replay/README.md)." };
        var gateway = new Option<string>("--gateway") { Description = "Gateway to send to, ADDRESS:PORT.", DefaultValueFactory = _ => "127.0.0.1:9212" }
            .MustBe(HostPort.IsValid, HostPort.Expected);
        var manifest = new Option<FileInfo?>("--manifest") { Description = "CSV file that lists every number sent: mn,factor,start (UTC),digits." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Read everything and send nothing." };
        var speed = new Option<double?>("--hours-per-second") { Description = "Hours of data in one second; as fast as answered when left out." };
        var command = new Command("replay", "Play real CSV series as stations over HJ 212, digit for digit.") { options, gateway, manifest, dryRun, speed };
        command.SetAction(async (parsed, cancel) =>
        {
            var target = HostPort.Parse(parsed.GetRequiredValue(gateway));
            try
            {
                var replay = ReplayOptionsFile.Read(parsed.GetRequiredValue(options).FullName);
                if (parsed.GetValue(speed) is { } hours)
                    replay = replay with { HoursPerSecond = hours };
                return await RunAsync(replay, target, parsed.GetValue(manifest), parsed.GetValue(dryRun), cancel);
            }
            catch (Exception unreadable) when (unreadable is ReplayOptionsException or IOException)
            {
                await Console.Error.WriteLineAsync(unreadable.Message);
                return 2;
            }
        });
        return command;
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
