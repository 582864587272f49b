using Qingjian.Acquisition.Gateway;
using Qingjian.Archive;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Refusals;

/// <summary>By reason and Beijing day. What cannot be read filters nothing: old addresses must go on opening the page.</summary>
internal sealed record RefusedFilter(RefusalReason? Reason, DateOnly? Day)
{
    /// <summary>How far back the page looks when no day is chosen.</summary>
    public const int DaysShown = 30;

    public static RefusedFilter Read(string? reason, string? day) => new(
        Enum.TryParse<RefusalReason>(reason, out var named) && Enum.IsDefined(named) ? named : null,
        AddressText.Day(day));

    public (DateTimeOffset FromUtc, DateTimeOffset ToUtc) Span(DateTimeOffset nowUtc)
    {
        var last = Day ?? nowUtc.BeijingDay();
        var first = Day ?? last.AddDays(1 - DaysShown);
        return (BeijingTime.StartOfDay(first).ToUniversalTime(), BeijingTime.StartOfDay(last.AddDays(1)).ToUniversalTime());
    }

    public bool Takes(RefusedFrames row) => Reason is null || row.Reason == (byte)Reason;
}
