using Qingjian.Server.Tests.Kills;

namespace Qingjian.Server.Tests.Adversity;

/// <summary><c>eng/adversity-drill.sh</c>: a full disk, a folder that may not be written, a clock that goes back, a database that goes
/// away, each under load on a process of its own. Explicit: it mounts, and stops servers.</summary>
public sealed class AdversityTests
{
    private static readonly string _asked = Environment.GetEnvironmentVariable("QINGJIAN_ADVERSITY") ?? "all";
    private static readonly TimeSpan _lasting = TimeSpan.FromSeconds(8);

    [Theory(Explicit = true)]
    [InlineData("disk-full")]
    [InlineData("read-only")]
    [InlineData("clock-back")]
    [InlineData("postgres")]
    public async Task Nothing_answered_is_lost_and_nobody_restarts_anything(string name)
    {
        Assert.SkipUnless(_asked is "all" || _asked == name, "not asked for");
        var folder = Directory.CreateTempSubdirectory("qingjian-adversity-").FullName;
        using var drill = new AdversityDrill(Of(name, folder), folder, _lasting);
        ComparisonTotals totals;
        try
        {
            totals = await drill.RunAsync();
        }
        finally
        {
            TestContext.Current.TestOutputHelper?.WriteLine(drill.Report);
            if (Environment.GetEnvironmentVariable("QINGJIAN_ADVERSITY_REPORT") is { Length: > 0 } file)
                await File.AppendAllTextAsync(file, drill.Report, TestContext.Current.CancellationToken);
        }
        Assert.True(totals.Values > 0, "The drill must have had something answered.");
        Assert.Equal((0, 0, 0), (totals.Missing, totals.Doubled, totals.OtherDigits));
    }

    private static Adversity Of(string name, string folder) => name switch
    {
        "disk-full" => new FullDisk(folder),
        "read-only" => new ReadOnlyFolder(folder),
        "clock-back" => new ClockBack(Given("QINGJIAN_FAKETIME")),
        _ => new DatabaseAway(Given("QINGJIAN_PG_CTL"), Given("QINGJIAN_PG_DATA"), Given("QINGJIAN_TEST_POSTGRES")),
    };

    private static string Given(string name) =>
        Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set: start this by eng/adversity-drill.sh.");
}
