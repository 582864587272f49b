using Qingjian.Acquisition.Losses;
using Qingjian.Archive;

namespace Qingjian.Server.Tests.Losses;

/// <summary>What the drill cannot plant without killing its own process, and which evidence goes first.</summary>
public sealed class ExplainLossTests
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static readonly Dictionary<string, IReadOnlyDictionary<DateTimeOffset, ObservedValue>> NoValues = [];

    [Theory]
    [InlineData(254, nameof(LossState.PlatformDown))]
    [InlineData(253, nameof(LossState.PlatformDown))]
    [InlineData(0, nameof(LossState.Offline))]
    public void Who_was_away_is_told_by_how_the_last_link_ended(byte reason, string state) =>
        Assert.Equal(state, Of([Link(-3, 0.5, reason), Link(2, null, 0)], []));

    [Theory]
    [InlineData(0.95, nameof(LossState.PlatformDown))]
    [InlineData(0.80, nameof(LossState.Offline))]
    public void A_station_that_does_not_return_with_the_platform_has_an_outage_of_its_own(double back, string state) =>
        Assert.Equal(state, Of([Link(-3, 0.5, 253)], [], new GatewayOutage(Start.AddHours(0.5), Start.AddHours(back))));

    [Fact]
    public void Of_a_station_that_never_had_a_link_the_links_explain_nothing() =>
        Assert.Equal(nameof(LossState.Unknown), Of(new LossEvidence([], [], NoValues) { SpeaksByLink = false }));

    [Fact]
    public void A_refused_frame_tells_more_than_a_missing_link() =>
        Assert.Equal(nameof(LossState.Refused), Of([], [new RefusedFrames(1, 1, "192.0.2.1", Start + Hour, Start + Hour, 1, 7)]));

    [Fact]
    public void A_frame_refused_after_the_patience_explains_nothing() =>
        Assert.Equal(nameof(LossState.Silent), Of([Link(-3, null, 0)], [new RefusedFrames(1, 1, "192.0.2.1", Start.AddHours(1.5), Start.AddHours(1.5), 1, 7)]));

    [Fact]
    public void A_link_that_covers_the_patience_in_part_leaves_the_cause_unknown() =>
        Assert.Equal(nameof(LossState.Unknown), Of([Link(1.1, null, 0)], []));

    private static LinkRun Link(double up, double? down, byte reason) =>
        new(1, "192.0.2.1:4000", Start.AddHours(up), down is { } hours ? Start.AddHours(hours) : null, reason);

    private static string Of(LinkRun[] links, RefusedFrames[] refusals, params GatewayOutage[] outages) =>
        Of(new LossEvidence(links, refusals, NoValues) { GatewayOutages = outages });

    private static string Of(LossEvidence known) => new ExplainLoss(known, Hour).Of("a34004", Start).State.ToString();
}
