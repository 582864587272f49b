using Microsoft.AspNetCore.Http;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Roster;

/// <summary>What the roster shows; everything stands in the address, and what cannot be read there filters nothing.</summary>
/// <param name="RegionPath">A region and everything below it, or null.</param>
/// <param name="Element">One element, or null.</param>
/// <param name="OperatorId">One operator, or null.</param>
/// <param name="Show">Which rows; null shows those that should be connected and are not.</param>
internal sealed record RosterFilter(string? RegionPath, Element? Element, int? OperatorId, RosterShow Show)
{
    public bool Takes(StationCard card) =>
        card.Active
        && (RegionPath is null || card.RegionPath.StartsWith(RegionPath, StringComparison.Ordinal))
        && (Element is null || card.Element == Element)
        && (OperatorId is null || card.OperatorId == OperatorId);

    public bool Shows(RosterEntry entry, DateOnly today) => Show switch
    {
        RosterShow.Missing => entry.IsMissing,
        RosterShow.Due => entry.IsDue,
        RosterShow.Connected => entry.State == RosterState.Connected,
        RosterShow.Unexplained => entry.IsUnexplained,
        RosterShow.Overdue => entry.IsOverdue(today),
        RosterShow.NotDue => !entry.IsDue,
        _ => throw new ArgumentOutOfRangeException(nameof(entry), Show, "Not a choice."),
    };

    public static RosterFilter Read(IQueryCollection query) => new(
        Text(query, "region"), ElementNames.FromAddress(Text(query, "element")), AddressText.Number(Text(query, "operator")),
        Enum.TryParse<RosterShow>(Text(query, "show"), ignoreCase: true, out var show) && Enum.IsDefined(show) ? show : RosterShow.Missing);

    private static string? Text(IQueryCollection query, string name) =>
        query[name].ToString().Trim() is { Length: > 0 } text ? text : null;
}
