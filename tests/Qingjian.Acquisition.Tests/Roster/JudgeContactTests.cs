using Qingjian.Acquisition.Roster;
using Qingjian.Acquisition.Tests.Live;
using Qingjian.Archive;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Tests.Roster;

public sealed class JudgeContactTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 4, 0, 0, TimeSpan.Zero);
    private static readonly StationCard Card = Cards.FiveMinutes with { CommissionedOn = new(2026, 1, 5) };

    [Fact]
    public void A_station_that_never_spoke_is_owed_since_its_first_day()
    {
        var entry = Judge(null, StationState.Unknown);
        Assert.Equal((RosterState.Never, BeijingTime.StartOfDay(new(2026, 1, 5))), (entry.State, entry.SinceUtc));
        Assert.True(entry.IsMissing && entry.IsUnexplained);
    }

    [Fact]
    public void A_station_that_spoke_once_is_lost_since_its_last_contact()
    {
        var entry = Judge(Contact(up: false, valid: true), StationState.Offline);
        Assert.Equal((RosterState.Lost, Noon), (entry.State, entry.SinceUtc));
    }

    // A link without data is no connection that serves anybody; data without a link are one: many connect only to send.
    [Theory]
    [InlineData(true, true, StationState.Late, RosterState.Connected)]
    [InlineData(true, false, StationState.Late, RosterState.NoValid)]
    [InlineData(true, false, StationState.Online, RosterState.NoValid)]
    [InlineData(false, true, StationState.Online, RosterState.Connected)]
    [InlineData(false, false, StationState.Offline, RosterState.Lost)]
    internal void Links_values_and_time_decide(bool up, bool valid, StationState live, RosterState expected) =>
        Assert.Equal(expected, Judge(Contact(up, valid), live).State);

    [Fact]
    public void A_neighbour_of_the_same_element_that_speaks_is_named_only_when_the_station_never_did()
    {
        var near = Card with { Id = 8, Code = "S8", Longitude = Card.Longitude + 0.0005 };
        Assert.True(JudgeContact.IsBeside(Card, near));
        Assert.False(JudgeContact.IsBeside(Card, near with { Longitude = Card.Longitude + 0.002 }));
        Assert.False(JudgeContact.IsBeside(Card, near with { Element = Element.Air }));
        var entry = Judge(null, StationState.Unknown, beside: near);
        Assert.Equal((RosterState.OtherMn, "S8"), (entry.State, entry.Beside?.Code));
        Assert.Null(Judge(Contact(up: false, valid: true), StationState.Offline, beside: near).Beside);
    }

    [Fact]
    public void Without_an_MN_or_before_its_first_day_a_station_is_neither_lost_nor_silent()
    {
        Assert.Equal(RosterState.NoMn, JudgeContact.Judge(Card with { Mn = "" }, null, StationState.Unknown, [], null, Today).State);
        var soil = JudgeContact.Judge(Card with { Mn = "", Element = Element.Soil }, null, StationState.Unknown, [], null, Today);
        Assert.Equal((RosterState.ByHand, false), (soil.State, soil.IsDue));
        var early = JudgeContact.Judge(Card with { CommissionedOn = Today.AddDays(1) }, null, StationState.Unknown, [], null, Today);
        Assert.Equal(RosterState.NotYet, early.State);
        Assert.False(early.IsDue);
    }

    [Fact]
    public void A_reason_stands_for_the_interruption_it_was_stated_for_and_a_missed_promise_is_overdue()
    {
        var before = Reason(ReasonKind.Power, Noon.AddDays(-1), new(2026, 11, 25));
        Assert.True(Judge(Contact(up: false, valid: true), StationState.Offline, before).IsUnexplained);
        var after = Judge(Contact(up: false, valid: true), StationState.Offline, Reason(ReasonKind.Power, Noon.AddHours(1), new(2026, 11, 21)));
        Assert.False(after.IsUnexplained);
        Assert.True(after.IsOverdue(Today));
        Assert.False(after.IsOverdue(new(2026, 11, 21)));
    }

    [Fact]
    public void An_exemption_leaves_the_count_until_it_is_withdrawn()
    {
        var exempt = Judge(null, StationState.Unknown, Reason(ReasonKind.Exempt, Noon, null));
        Assert.Equal((RosterState.Exempt, false), (exempt.State, exempt.IsDue));
        var withdrawn = Judge(null, StationState.Unknown, Reason(ReasonKind.Withdrawn, Noon, null));
        Assert.Equal((RosterState.Never, true), (withdrawn.State, withdrawn.IsUnexplained));
    }

    private static RosterEntry Judge(StationContact? contact, StationState live, RosterReason? newest = null, StationCard? beside = null) =>
        JudgeContact.Judge(Card, contact, live, newest is null ? [] : [newest], beside, Today);

    private static StationContact Contact(bool up, bool valid) => new(Card.Id, Noon.AddDays(-9), Noon, up, true, valid);

    private static RosterReason Reason(ReasonKind kind, DateTimeOffset at, DateOnly? promised) => new()
    {
        StationId = Card.Id, StationCode = Card.Code, RegionPath = Card.RegionPath, Kind = kind, Note = "x", PromisedOn = promised, By = "li", AtUtc = at,
    };
}
