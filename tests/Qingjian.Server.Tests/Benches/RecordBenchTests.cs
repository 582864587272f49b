using Qingjian.Server.Benches;

namespace Qingjian.Server.Tests.Benches;

public sealed class RecordBenchTests
{
    [Fact]
    public async Task A_small_record_is_appended_and_proved_and_every_figure_reported_once()
    {
        var figures = new List<Figure>();
        await new RecordBench(700, figures.Add).RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["record.appended", "record.proved", "record.appendedWithProof"], figures.Select(figure => figure.Name));
        Assert.StartsWith("700 frames", figures[0].How, StringComparison.Ordinal);
        // Both together take longer than either.
        Assert.InRange(figures[2].Value, double.Epsilon, Math.Min(figures[0].Value, figures[1].Value));
    }
}
