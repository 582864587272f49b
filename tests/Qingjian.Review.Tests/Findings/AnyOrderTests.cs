using CsCheck;

namespace Qingjian.Review.Tests.Findings;

/// <summary>Late values, revisions and repetitions in any order, followed in steps of any size, end in the findings that one
/// step over everything gives.</summary>
public sealed class AnyOrderTests
{
    private const int Hours = 60;
    private static readonly string?[] Numbers = ["3", "3", "12", "12", "60", "61", "300", "400", "1200", null, null];

    private static readonly Gen<(int Station, int Hour, string? Fine, string? Coarse, int Delay)> Frame = Gen.Select(
        Gen.Int[1, FindingHost.Stations], Gen.Int[0, Hours - 1], Number(), Number(), Gen.Int[-3, 60]);

    [Theory]
    [InlineData("0000000000G1")]
    [InlineData("0000000000G2")]
    [InlineData("0000000000G3")]
    [InlineData("0000000000G4")]
    public async Task Findings_followed_in_steps_are_those_of_one_step(string seed)
    {
        await using var host = await FindingHost.StartAsync();
        var random = new PCG(PCG.Parse(seed).Stream, PCG.Parse(seed).Seed);
        var frames = Frame.Array[700].Generate(random, null, out _);
        // One station in three stands still.
        frames = [.. frames.Select(frame => frame.Station % 3 == 0 ? frame with { Fine = "60" } : frame)];
        for (var i = 0; i < frames.Length; i++)
        {
            var (station, hour, fine, coarse, delay) = frames[i];
            host.Hour(station, hour, fine, coarse, FindingHost.Start.AddHours(hour + 1 + delay));
            if (i % 37 == 36)
                await host.FollowAsync(1 + i % 50);
        }
        await host.FollowAsync(13);
        var followed = (await host.StandingAsync()).Select(Text).ToList();
        Assert.True(followed.Count > 10, $"Only {followed.Count} findings: the frames do not try the tests.");
        Assert.True(followed.Select(line => line.Split(' ')[2]).Distinct().Count() >= 4, "Fewer than four causes happen.");
        Assert.Equal((await host.FromScratchAsync()).Select(Text), followed);
    }

    private static Gen<string?> Number() => Gen.Int[0, Numbers.Length - 1].Select(pick => Numbers[pick]);

    private static string Text(Qingjian.Review.Findings.FindingRow row) =>
        $"{row.StationId} {row.Parameter} {row.Cause} {row.FromUtc:ddHH}-{row.ToUtc:ddHH} {row.Hours} {row.Level} {row.Evidence}";
}
