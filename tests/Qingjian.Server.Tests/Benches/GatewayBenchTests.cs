using Qingjian.Server.Benches;

namespace Qingjian.Server.Tests.Benches;

public sealed class GatewayBenchTests
{
    [Fact]
    public async Task A_small_load_goes_the_whole_way_and_reports_every_figure_once()
    {
        var figures = new List<Figure>();

        await new GatewayBench(new GatewayBenchOptions(5, 20, 10, 4), figures.Add).RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                "machine.load", "memory.idle", "memory.idle.used", "memory.perConnection", "memory.perConnection.managed",
                "values.answered", "values.queryable", "answer.p50", "answer.p99", "memory.loaded", "disk.journal", "disk.observations",
            ],
            figures.Select(figure => figure.Name));
        var answered = figures.Single(figure => figure.Name == "values.answered");
        Assert.StartsWith("5 connections, 50 frames of 20 values, 4 under way each, 0 re-sent", answered.How, StringComparison.Ordinal);
        // Queryable is later than answered, never sooner.
        Assert.InRange(figures.Single(figure => figure.Name == "values.queryable").Value, double.Epsilon, answered.Value);
    }

    [Fact]
    public void A_figure_is_one_line_of_json_without_what_it_does_not_have() =>
        Assert.Equal("""{"name":"x","value":1.235,"unit":"µg","how":"b"}""", new Figure("x", 1.23456, "µg", null, "b").ToJson());
}
