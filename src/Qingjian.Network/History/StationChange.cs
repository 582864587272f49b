using Qingjian.Network.Stations;

namespace Qingjian.Network.History;

/// <summary>A change of a station, its instruments or its profile: who, when, what was and what is.</summary>
internal sealed class StationChange
{
    public long Id { get; set; }

    public int StationId { get; set; }

    public Station? Station { get; set; }

    public DateTimeOffset AtUtc { get; set; }

    public required string Who { get; set; }

    public ChangeKind Kind { get; set; }

    /// <summary>A list of <see cref="FieldChange"/> as JSON.</summary>
    public required string Fields { get; set; }
}
