using Qingjian.Acquisition.Losses;
using Qingjian.Network;

namespace Qingjian.Acquisition.Availability;

/// <summary>One parameter of a station on one day.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Cell">Its counts.</param>
/// <param name="Missing">What is not there, in runs of one cause.</param>
internal sealed record ParameterDay(StationParameter Parameter, DeliveryCell Cell, IReadOnlyList<LossRun> Missing)
{
    public int Live => Cell.Received - Cell.Late;

    public static ParameterDay Of(ParameterLosses account, DateTimeOffset startUtc) => new(
        account.Parameter, new(startUtc, account.Due, account.Received, account.Normal, account.Late), [.. account.Runs.Where(run => run.IsMissing)]);
}
