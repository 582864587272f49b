namespace Qingjian.Acquisition.CommandsDown;

/// <summary>Why a command was not taken. Each has a sentence under <c>Command.Rule.…</c>.</summary>
internal enum CommandRule
{
    /// <summary>Must be given.</summary>
    Required,

    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>The station's edition of the protocol has no such command; it speaks {0}.</summary>
    NotInEdition,

    /// <summary>The station is retired or has no MN or no readable password.</summary>
    NotConnected,

    /// <summary>A whole number between {0} and {1}.</summary>
    Between,

    /// <summary>One of {0}.</summary>
    OneOf,

    /// <summary>A factor code that the station measures.</summary>
    NotMeasured,

    /// <summary><c>i</c> and five digits or capitals.</summary>
    InfoCode,

    /// <summary>Printable ASCII without <c>; , = &amp; #</c>, at most {0} characters.</summary>
    PlainText,

    /// <summary>A number with at most {0} digits.</summary>
    Decimal,

    /// <summary>Hours of the day from {0} to {1}, separated by spaces or commas.</summary>
    HoursOfDay,

    /// <summary>Not below the lower limit.</summary>
    LimitsCrossed,

    /// <summary>A time.</summary>
    Time,

    /// <summary>After the beginning.</summary>
    EndBeforeStart,

    /// <summary>Not in the future.</summary>
    NotAfterNow,

    /// <summary>At most {0} days.</summary>
    SpanTooLong,

    /// <summary>At most {0} characters.</summary>
    TooLong,

    /// <summary>Type the station's code: {0}.</summary>
    CodeTyped,

    /// <summary>Already sent, or ended: {0}.</summary>
    TooLate,

    /// <summary>The station already waits for {0} commands.</summary>
    QueueFull,
}
