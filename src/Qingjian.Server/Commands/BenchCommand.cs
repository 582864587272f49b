using System.CommandLine;
using Qingjian.Server.Benches;

namespace Qingjian.Server.Commands;

/// <summary><c>qingjian bench</c>: load tests that print one JSON object per figure (bench/README.md).</summary>
internal static class BenchCommand
{
    public static Command Create() => new("bench", "Load tests; one JSON object per figure on standard output.") { Gateway(), Record(), Archive(), Load() };

    private static Command Gateway()
    {
        var size = new SizeArguments();
        var command = new Command("gateway", "TCP to journal to answer to queryable, in a temporary folder; the generator runs beside it.");
        size.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            await new GatewayBench(size.Read(parsed), figure => Console.Out.WriteLine(figure.ToJson())).RunAsync(cancel);
            return 0;
        });
        return command;
    }

    private static Command Record()
    {
        var entries = new Option<int>("--entries") { Description = "Journal entries that become leaves.", DefaultValueFactory = _ => 400_000 }.Between(1, 100_000_000);
        var command = new Command("record", "Journal entries to leaves, tiles and signed checkpoints, then a checked proof of each, in a temporary folder.") { entries };
        command.SetAction(async (parsed, cancel) =>
        {
            await new RecordBench(parsed.GetValue(entries), figure => Console.Out.WriteLine(figure.ToJson())).RunAsync(cancel);
            return 0;
        });
        return command;
    }

    private static Command Archive()
    {
        var stations = SizeArguments.Number("--stations", "Stations.", 1000, 5000);
        var factors = SizeArguments.Number("--factors", "Factors in each hour frame.", 6, ArchiveBenchOptions.Drawn.Length);
        var hours = SizeArguments.Number("--hours", "Hours of the month that is closed.", 744, 744);
        var command = new Command("archive", "A month of hours closed in a temporary folder: bytes per value, and how fast it is read.") { stations, factors, hours };
        command.SetAction(async (parsed, cancel) =>
        {
            var size = new ArchiveBenchOptions(parsed.GetValue(stations), parsed.GetValue(factors), parsed.GetValue(hours), RestPatience: TimeSpan.FromMinutes(10));
            await new ArchiveBench(size, figure => Console.Out.WriteLine(figure.ToJson())).RunAsync(cancel);
            return 0;
        });
        return command;
    }

    // The generator's own verb; `bench gateway` starts it.
    private static Command Load()
    {
        var size = new SizeArguments();
        var gateway = new Option<string>("--gateway") { Description = "Gateway to load, ADDRESS:PORT.", Required = true }.MustBe(HostPort.IsValid, HostPort.Expected);
        var warmUp = new Option<bool>("--warm-up") { Description = "Send the warm-up's day." };
        var command = new Command("load", "The generator of 'bench gateway'.") { gateway, warmUp };
        command.Hidden = true;
        size.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            await LoadGenerator.RunAsync(size.Read(parsed) with { IsWarmUp = parsed.GetValue(warmUp) }, HostPort.Parse(parsed.GetRequiredValue(gateway)), cancel);
            return 0;
        });
        return command;
    }

    private sealed class SizeArguments
    {
        private readonly Option<int> _connections = Number("--connections", "Stations, one connection each.", 1000, 5000);
        private readonly Option<int> _values = Number("--values", "Numbers in each frame.", 20, 100);
        private readonly Option<int> _frames = Number("--frames", "Frames that each connection sends.", 300, 100_000);
        private readonly Option<int> _window = Number("--window", "Frames under way on each connection.", 64, 1024);

        public void AddTo(Command command)
        {
            command.Options.Add(_connections);
            command.Options.Add(_values);
            command.Options.Add(_frames);
            command.Options.Add(_window);
        }

        public GatewayBenchOptions Read(ParseResult parsed) =>
            new(parsed.GetValue(_connections), parsed.GetValue(_values), parsed.GetValue(_frames), parsed.GetValue(_window));

        public static Option<int> Number(string name, string description, int usual, int most) =>
            new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual }.Between(1, most);
    }
}
