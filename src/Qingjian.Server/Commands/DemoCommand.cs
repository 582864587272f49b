using System.CommandLine;
using Qingjian.Server.Demo;
using Qingjian.Server.Hosting;
using Spectre.Console;

namespace Qingjian.Server.Commands;

/// <summary><c>qingjian demo</c>: the whole product in a throw-away folder, or in a named one.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var arguments = new ServerArguments(takesFreePorts: true);
        var days = new Option<int>("--days") { Description = "Days of history.", DefaultValueFactory = _ => 30 }.Between(1, 3660);
        var stations = new Option<int>("--stations") { Description = "Number of stations.", DefaultValueFactory = _ => 40 }.Between(1, 5000);
        var seed = new Option<int>("--seed") { Description = "Seed of the invented signals.", DefaultValueFactory = _ => 20261122 };
        var once = new Option<bool>("--end-after-history") { Description = "End when the history is queryable." };
        var command = new Command("demo", "A fictional prefecture: a month of history through the real gateway, then live.") { days, stations, seed, once };
        arguments.AddTo(command);
        command.SetAction((parsed, cancel) => RunAsync(
            parsed, arguments, new DemoOptions(parsed.GetValue(days), parsed.GetValue(stations), parsed.GetValue(seed), parsed.GetValue(once)), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, ServerArguments arguments, DemoOptions options, CancellationToken cancel)
    {
        var named = parsed.GetValue(arguments.Data);
        if (named is not null && Directory.Exists(named) && Directory.EnumerateFileSystemEntries(named).Any())
        {
            await Console.Error.WriteLineAsync($"--data '{named}' is not empty. A demo starts from nothing; 'qingjian serve --data {named}' opens what is there.");
            return 2;
        }

        var now = TimeProvider.System.GetUtcNow();
        var historyEnd = new DateTimeOffset(now.Ticks - now.Ticks % TimeSpan.TicksPerHour, TimeSpan.Zero);
        var clock = new PlayClock(historyEnd.AddDays(-options.Days));
        var folder = named ?? Directory.CreateTempSubdirectory("qingjian-demo-").FullName;
        try
        {
            await new Demonstration(options, arguments.Read(parsed, folder, clock), clock, new DemoScreen(AnsiConsole.Console)).RunAsync(historyEnd, cancel);
            return 0;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return 0;
        }
        finally
        {
            if (named is null)
                Directory.Delete(folder, recursive: true);
        }
    }
}
