namespace Qingjian.Acquisition.CommandsDown;

/// <summary>Commands as the list counts them.</summary>
internal enum CommandStage
{
    /// <summary>Asked, not sent.</summary>
    Waiting,

    /// <summary>The station has it.</summary>
    UnderWay,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Refused, failed or unanswered.</summary>
    Failed,
}
