namespace Qingjian.Server.Tests.Losses;

/// <summary>What happens to one hour of a station.</summary>
internal enum PlantedHour
{
    Plain,

    /// <summary>The answer is taken as lost: the same frame is sent again.</summary>
    Repeated,

    /// <summary>Sent two and a half hours late, after newer hours.</summary>
    Late,

    /// <summary>Sent when all is over, more than a day late.</summary>
    BackFilled,

    /// <summary>The second parameter is not in the frame.</summary>
    LeftOut,

    /// <summary>The second parameter carries mark D.</summary>
    Marked,

    /// <summary>The second parameter is not in the frame, after it was marked.</summary>
    DeviceOut,

    /// <summary>The checksum is wrong and nothing is sent again.</summary>
    Corrupt,

    /// <summary>No link when the value is due.</summary>
    Outage,

    /// <summary>The link is up and nothing is sent.</summary>
    Silent,

    /// <summary>The link comes up in the middle of the patience and brings an old hour only.</summary>
    LateLink,

    /// <summary>The platform is stopped in order before the value is due, and started again after the patience.</summary>
    PlatformStop,

    /// <summary>Sent an hour late, after the newer hour that follows it at once.</summary>
    Overtaken,

    /// <summary>Sent in time, before the older hour that it overtakes.</summary>
    Overtaking,
}
