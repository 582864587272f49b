using Qingjian.Kernel;
using Qingjian.Review.Today;

namespace Qingjian.Review.Tests.Today;

public sealed class DutyGroupsTests
{
    // 2026-11-22 15:00 in Beijing.
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 7, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, "Now")]
    [InlineData("2026-11-21T12:00:00+08:00", "Now")]
    [InlineData("2026-11-22T20:00:00+08:00", "Now")]
    [InlineData("2026-11-22T20:01:00+08:00", "Today")]
    [InlineData("2026-11-23T00:00:00+08:00", "Today")]
    [InlineData("2026-11-23T00:01:00+08:00", "Later")]
    public void An_item_stands_in_the_group_of_its_deadline_by_the_beijing_day(string? due, string group) =>
        Assert.Equal(group, DutyGroups.Of(Item("x", due), Now).ToString());

    [Fact]
    public void The_most_pressing_group_comes_first_and_within_it_the_earliest()
    {
        var sorted = DutyGroups.Sorted(
            [Item("later", "2026-11-24T12:00:00+08:00"), Item("second", "2026-11-22T18:00:00+08:00"), Item("first", null), Item("today", "2026-11-22T23:00:00+08:00")],
            Now);

        Assert.Equal(["first", "second", "today", "later"], sorted.SelectMany(group => group).Select(item => item.Title));
        Assert.Equal(["Now", "Today", "Later"], sorted.Select(group => group.Key.ToString()));
    }

    private static DutyItem Item(string title, string? due) => new(
        "sort", Tone.Warn, title, "", due is null ? null : DateTimeOffset.Parse(due, System.Globalization.CultureInfo.InvariantCulture),
        Now.AddHours(-30), "/today", "open");
}
