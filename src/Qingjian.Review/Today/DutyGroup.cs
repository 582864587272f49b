using Qingjian.Kernel;

namespace Qingjian.Review.Today;

/// <summary>How soon something must be done: the groups of the duty list.</summary>
internal enum DutyGroup
{
    /// <summary>现在处理: overdue, due within <see cref="DutyGroups.Pressing"/>, or lasting without a deadline.</summary>
    Now,

    /// <summary>今天内</summary>
    Today,

    /// <summary>可稍后</summary>
    Later,
}

/// <summary>Sorting what waits by how soon it must be done.</summary>
internal static class DutyGroups
{
    public static readonly TimeSpan Pressing = TimeSpan.FromHours(5);

    public static DutyGroup Of(DutyItem item, DateTimeOffset now) => item.DueUtc switch
    {
        null => DutyGroup.Now,
        { } due when due - now <= Pressing => DutyGroup.Now,
        { } due when due <= BeijingTime.StartOfDay(now.BeijingDay().AddDays(1)) => DutyGroup.Today,
        _ => DutyGroup.Later,
    };

    /// <summary>By group, then by deadline; what has none has pressed longest when it began first.</summary>
    public static IReadOnlyList<IGrouping<DutyGroup, DutyItem>> Sorted(IEnumerable<DutyItem> items, DateTimeOffset now) =>
        [.. items.OrderBy(item => item.DueUtc ?? item.SinceUtc).GroupBy(item => Of(item, now)).OrderBy(group => group.Key)];
}
