namespace Qingjian.Acquisition.CommandsDown;

/// <summary>What may stand in an entry of a command.</summary>
internal enum CommandFieldForm
{
    /// <summary>A whole number between two limits.</summary>
    Number,

    /// <summary>One of a few numbers.</summary>
    Choice,

    /// <summary>A factor code that the station measures.</summary>
    Factor,

    /// <summary>A code of field information, <c>i</c> and five characters (HJ 212-2017 appendix B.3).</summary>
    Info,

    /// <summary>Printable text without the separators of the protocol.</summary>
    Text,

    /// <summary>A time of day.</summary>
    TimeOfDay,

    /// <summary>The beginning of a span, Beijing time.</summary>
    From,

    /// <summary>The end of a span, Beijing time.</summary>
    To,

    /// <summary>The host's time when the frame leaves; nobody enters it.</summary>
    Now,
}
