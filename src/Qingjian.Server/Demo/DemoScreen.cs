using Qingjian.Server.Hosting;
using Spectre.Console;

namespace Qingjian.Server.Demo;

/// <summary>What the demonstration prints.</summary>
internal sealed class DemoScreen(IAnsiConsole console)
{
    public void Stage(TimeSpan took, string what) =>
        console.MarkupLineInterpolated($"[green]{took.TotalSeconds,6:0.0} s[/]  {what}");

    public void Missed(string what) => console.MarkupLineInterpolated($"[yellow]not told[/]  {what}");

    /// <summary>Shows a bar while the work reports its share done, 0 to 1; where the output is a file, nothing moves.</summary>
    public async Task WithProgressAsync(string what, Func<Action<double>, Task> work) =>
        await console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async bars =>
            {
                var bar = bars.AddTask(Markup.Escape(what));
                await work(share => bar.Value = share * bar.MaxValue);
                bar.Value = bar.MaxValue;
            });

    public void Ready(Listening listening, string folder, IReadOnlyList<DemoAccounts.Entrance> entrances)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"Open [bold]{listening.Pages}[/]   (gateway {listening.Gateway}, data in {folder})");
        console.WriteLine("Sign in as one of these; the passwords were made for this run and are shown this once:");
        var table = new Table().Border(TableBorder.Minimal).AddColumns("user", "password", "name", "role");
        foreach (var entrance in entrances)
            table.AddRow(entrance.UserName, entrance.Password, Markup.Escape(entrance.DisplayName), entrance.Role.ToString());
        console.Write(table);
    }

    public void Live() => console.WriteLine("Live data flows now. Ctrl+C ends.");
}
