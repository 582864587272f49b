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

    /// <summary>A factor code that the station measures; it stands before the names of what follows, not alone.</summary>
    Subject,

    /// <summary>A decimal number, written under the name of the subject.</summary>
    Limit,

    /// <summary>A code of field information, <c>i</c> and five characters (HJ 212-2017 appendix B.3).</summary>
    Info,

    /// <summary>Printable text without the separators of the protocol, under the code of field information.</summary>
    Text,

    /// <summary>Such text under the entry's own name.</summary>
    Word,

    /// <summary>A time of day.</summary>
    TimeOfDay,

    /// <summary>A time of day to the minute.</summary>
    Minute,

    /// <summary>Hours of the day, each as an item of its own.</summary>
    Hours,

    /// <summary>The beginning of a span, Beijing time.</summary>
    From,

    /// <summary>The end of a span, Beijing time.</summary>
    To,

    /// <summary>The host's time when the frame leaves; nobody enters it.</summary>
    Now,
}
