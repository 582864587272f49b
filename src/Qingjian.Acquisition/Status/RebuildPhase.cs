namespace Qingjian.Acquisition.Status;

/// <summary>Where the rebuild that was asked for on the page is.</summary>
internal enum RebuildPhase
{
    /// <summary>None was asked for since the start.</summary>
    None,

    Running,

    Done,

    /// <summary>Stopped by a person; the next one goes on where it was.</summary>
    Stopped,

    Failed,
}
