namespace Qingjian.Archive;

/// <summary>Where a value comes from (来源).</summary>
public enum Origin : byte
{
    /// <summary>The station sent it.</summary>
    Sent = 1,

    /// <summary>Computed here from the station's shorter periods.</summary>
    RolledUp = 2,
}
