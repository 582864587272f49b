namespace Qingjian.Supervision.Notices;

/// <summary>A notice as a gateway takes it.</summary>
/// <param name="Id">Acknowledged by this number; a gateway that sees it twice sends it once.</param>
/// <param name="EventId">The event.</param>
/// <param name="Number">Number of the issue.</param>
/// <param name="Title">Its title.</param>
/// <param name="State">What it has become.</param>
/// <param name="Grade">How grave.</param>
/// <param name="StationCode">The station.</param>
/// <param name="RegionPath">Where it lies.</param>
/// <param name="OperatorId">The responsible organisation.</param>
/// <param name="Roles">The roles that it is for, within whose scope the issue lies.</param>
/// <param name="Deadline">Last day, Beijing.</param>
/// <param name="AtUtc">When it happened.</param>
internal sealed record WaitingNotice(
    long Id, Guid EventId, string Number, string Title, string State, string Grade, string StationCode, string RegionPath,
    int OperatorId, IReadOnlyList<string> Roles, DateOnly Deadline, DateTimeOffset AtUtc)
{
    public static WaitingNotice Of(NoticeRow row) => new(
        row.Id, row.EventId, row.Number, row.Title, row.State.ToString(), row.Grade.ToString(), row.StationCode, row.RegionPath, row.OperatorId,
        [.. Kernel.Permissions.HoldersOf(row.Permission).Order().Select(role => role.ToString())], row.Deadline, row.AtUtc);
}
