namespace Qingjian.Acquisition.CommandsDown;

/// <summary>In which steps a command is answered (HJ 212-2017 6.5, appendix C).</summary>
internal enum CommandShape
{
    /// <summary>9011, then 9012.</summary>
    Set,

    /// <summary>9011, one answer under the same QN, 9012.</summary>
    Read,

    /// <summary>9011, one frame for each period under a QN of its own, 9012.</summary>
    History,

    /// <summary>9013 alone.</summary>
    Notice,
}
