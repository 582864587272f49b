using Qingjian.Kernel;
using Qingjian.Quality;
using Qingjian.Review;

namespace Qingjian.Server.Tests.Demo;

/// <summary>What was done to a station, and as what it must be found.</summary>
internal sealed record Scene(string Station, string? Parameter, FindingCause Cause, DateTimeOffset From, DateTimeOffset To)
{
    // A number that stands still may by chance have been the same in the hours before or after.
    private static readonly TimeSpan _chance = TimeSpan.FromHours(4);

    public static Scene Of(DateTimeOffset historyEnd, string station, string? parameter, FindingCause cause, int daysBefore, int hour, int hours)
    {
        var from = BeijingTime.StartOfDay(historyEnd.BeijingDay().AddDays(-daysBefore)).AddHours(hour);
        return new(station, parameter, cause, from, from.AddHours(hours));
    }

    public bool IsFoundBy(Finding finding, string station) =>
        station == Station && finding.Parameter == Parameter && finding.Cause == Cause
        && (Cause == FindingCause.Flat
            ? finding.FromUtc <= From && finding.FromUtc >= From - _chance && finding.ToUtc >= To && finding.ToUtc <= To + _chance
            : finding.FromUtc == From && finding.ToUtc == To);
}
