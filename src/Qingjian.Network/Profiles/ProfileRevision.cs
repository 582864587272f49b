using Qingjian.Network.Stations;

namespace Qingjian.Network.Profiles;

/// <summary>A stored revision of a station's profile; written once, never changed.</summary>
internal sealed class ProfileRevision
{
    public int StationId { get; set; }

    public Station? Station { get; set; }

    public int Revision { get; set; }

    /// <summary>A <see cref="ProfileText"/>.</summary>
    public required string Json { get; set; }

    public DateTimeOffset RecordedUtc { get; set; }

    public required string RecordedBy { get; set; }
}
