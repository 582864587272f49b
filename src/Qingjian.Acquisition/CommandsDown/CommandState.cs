namespace Qingjian.Acquisition.CommandsDown;

/// <summary>Where a command is in its life (指令状态). Stored by name.</summary>
internal enum CommandState
{
    /// <summary>Somebody asked for it; it waits for the station's link and for the commands before it.</summary>
    Asked,

    /// <summary>The frame left; sent again under the same QN until 9011 comes or the resends are used up.</summary>
    Sent,

    /// <summary>The station answered 9011 with QnRtn 1.</summary>
    Accepted,

    /// <summary>Data of the answer are arriving.</summary>
    Executing,

    /// <summary>9012 with ExeRtn 1, or 9013 to a notice.</summary>
    Done,

    /// <summary>The station refused it, or said that it failed.</summary>
    Failed,

    /// <summary>Nothing came in time.</summary>
    TimedOut,

    /// <summary>Taken back before it was sent.</summary>
    Cancelled,
}
