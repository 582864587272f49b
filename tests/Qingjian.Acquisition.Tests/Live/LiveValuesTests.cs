using System.Collections.Immutable;
using Qingjian.Acquisition.Live;
using Qingjian.Hj212;

namespace Qingjian.Acquisition.Tests.Live;

public sealed class LiveValuesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_late_back_fill_does_not_replace_what_is_live()
    {
        ImmutableArray<LiveValue> known = [Value("a34004", 35, Noon)];

        var merged = LiveValues.Merge(known, [Value("a34004", 12, Noon.AddHours(-5))]);

        Assert.Equal(35, Assert.Single(merged).Mantissa);
    }

    [Fact]
    public void A_newer_value_replaces_the_older_and_leaves_other_parameters()
    {
        ImmutableArray<LiveValue> known = [Value("a34004", 35, Noon), Value("a21026", 7, Noon)];

        var merged = LiveValues.Merge(known, [Value("a34004", 36, Noon.AddMinutes(1))]);

        Assert.Equal([36, 7], merged.Select(value => value.Mantissa));
    }

    [Fact]
    public void News_of_one_station_adds_up_until_it_is_sent()
    {
        var first = new LiveUpdate(5, Noon, [Value("a34004", 35, Noon)]) { OpenLinks = 2 };
        var second = new LiveUpdate(5, null, []) { OpenLinks = 1 };

        var together = first.Then(second);

        Assert.Equal((1, (DateTimeOffset?)Noon, 1), (together.OpenLinks, together.FrameUtc, together.Values.Length));
        Assert.Equal(2, first.Then(new LiveUpdate(5, Noon, [])).OpenLinks);
    }

    private static LiveValue Value(string parameter, long mantissa, DateTimeOffset at) => new(parameter, mantissa, 0, 'N', at, Period.RealTime);
}
