using Qingjian.Kernel;

namespace Qingjian.Acquisition.Roster;

/// <summary>What a person stated about a station that is not connected. Never changed, never removed: the next statement stands
/// beside it.</summary>
internal sealed class RosterReason : IScoped
{
    public const int LongestNote = 400;

    public long Id { get; init; }
    public int StationId { get; init; }
    public required string StationCode { get; init; }

    /// <inheritdoc/>
    public required string RegionPath { get; init; }

    /// <inheritdoc/>
    public int? OperatorId { get; init; }

    public ReasonKind Kind { get; init; }
    public required string Note { get; init; }

    /// <summary>The day by which it is to be connected; null for an exemption or a withdrawal.</summary>
    public DateOnly? PromisedOn { get; init; }

    public required string By { get; init; }
    public DateTimeOffset AtUtc { get; init; }
}
