using System.CommandLine;
using System.Globalization;
using Qingjian.Simulator;
using Spectre.Console;

namespace Qingjian.Server.Commands;

/// <summary><c>qingjian simulate</c>: the invented network against any gateway over TCP, live, until it is stopped.</summary>
internal static class SimulateCommand
{
    public static Command Create()
    {
        var gateway = new Option<string>("--gateway") { Description = "Gateways to send to, ADDRESS:PORT,ADDRESS:PORT,…; a station whose link ends goes to the next.", DefaultValueFactory = _ => "127.0.0.1:9212" }
            .MustBe(text => text.Split(',').All(HostPort.IsValid), $"{HostPort.Expected}, and more of them after commas");
        var stations = new Option<int>("--stations") { Description = "Number of stations.", DefaultValueFactory = _ => 40 }.Between(1, 5000);
        var seed = new Option<int>("--seed") { Description = "Seed of signals and passwords.", DefaultValueFactory = _ => 20261122 };
        var answered = new Option<FileInfo?>("--answered") { Description = "File that gets a line for each answered frame." };
        var list = new Option<bool>("--list") { Description = "Print code, MN and password of the stations as CSV, to register them, and end." };
        var line = new SimulateLine();
        var command = new Command("simulate", "Play N synthetic stations over HJ 212; what was not answered is sent again.") { gateway, stations, seed, answered, list };
        line.AddTo(command);
        command.SetAction((parsed, cancel) =>
        {
            var prefecture = FictionalPrefecture.Create(parsed.GetValue(seed));
            var all = GrownPrefecture.Stations(prefecture, parsed.GetValue(stations));
            if (parsed.GetValue(list))
                return ListAsync(all);
            GatewayAddress[] gateways = [.. parsed.GetRequiredValue(gateway).Split(',').Select(HostPort.Parse).Select(one => new GatewayAddress(one.Address.ToString(), one.Port))];
            var options = line.Apply(parsed, new PlayOptions { Host = gateways[0].Host, Port = gateways[0].Port, OtherGateways = gateways[1..], AsksForTime = true, SendsChecks = true });
            return PlayAsync(new SyntheticNetwork(all, parsed.GetValue(seed)), options, parsed.GetValue(answered), line.TruthOf(parsed), cancel);
        });
        return command;
    }

    private static async Task<int> PlayAsync(SyntheticNetwork network, PlayOptions options, FileInfo? answered, FileInfo? truth, CancellationToken cancel)
    {
        await using var faults = truth is null ? null : new FaultLog(truth.FullName);
        await using var log = answered is null ? null : new AnsweredLog(answered.FullName);
        await using var play = new SyntheticPlay(
            network, options, new WallClock(TimeProvider.System), TimeProvider.System, log, faults);
        try
        {
            await Task.WhenAll(play.PlayLiveAsync(cancel), ReportAsync(play, cancel));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            Print(play.Counts);
        }

        return 0;
    }

    private static async Task ReportAsync(SyntheticPlay play, CancellationToken cancel)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromSeconds(10));
        while (await tick.WaitForNextTickAsync(cancel))
            Print(play.Counts);
    }

    private static void Print(ClientCounts counts) => AnsiConsole.MarkupLineInterpolated(
        CultureInfo.InvariantCulture,
        $"sent {counts.Sent:N0}  answered {counts.Answered:N0}  re-sent {counts.Resent:N0}  waiting {counts.Open:N0}  refused {counts.Refused:N0}");

    private static async Task<int> ListAsync(IReadOnlyList<FictionalStation> stations)
    {
        await Console.Out.WriteLineAsync("code,name,nameEn,mn,password,st,region,longitude,latitude");
        foreach (var s in stations)
        {
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{s.Code},{s.NameZh},{s.NameEn},{s.Mn},{s.Password},{s.SystemCode},{s.RegionCode},{s.Longitude},{s.Latitude}"));
        }

        return 0;
    }
}
