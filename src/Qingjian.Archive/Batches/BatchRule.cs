namespace Qingjian.Archive;

/// <summary>The rules of a line of a batch of observations. What a rule names is in <see cref="BatchProblem.Limit"/>.</summary>
public enum BatchRule
{
    /// <summary>Must be given.</summary>
    Required,

    /// <summary>Must be a JSON object.</summary>
    LineIsObject,

    /// <summary>No such field; the fields are {0}.</summary>
    UnknownField,

    /// <summary>Given twice.</summary>
    Duplicate,

    /// <summary>Must be a text.</summary>
    Text,

    /// <summary>One of {0}.</summary>
    OneOf,

    /// <summary>Not a time: {0}.</summary>
    Time,

    /// <summary>The start of this period stands on {0}.</summary>
    PeriodStart,

    /// <summary>Not earlier than {0}.</summary>
    NotBefore,

    /// <summary>The period had not ended when the batch arrived, by the clock of the server: {0}.</summary>
    Ahead,

    /// <summary>A number in plain notation.</summary>
    Number,

    /// <summary>At most {0} digits, no plus sign (HJ 212-2017 6.3.3.2.2).</summary>
    Digits,

    /// <summary>−99, −999 and −9999 stand for no value: leave the value out and give a mark.</summary>
    Sentinel,

    /// <summary>One character, A–Z or 0–9 (HJ 212-2017 table 8).</summary>
    Mark,

    /// <summary>A line without a value needs a mark other than N that says why.</summary>
    MarkWithoutValue,

    /// <summary>No unit is written so.</summary>
    Unit,

    /// <summary>Not convertible into the station's unit {0} by a power of ten.</summary>
    UnitNotExact,

    /// <summary>No such station within the sender's reach.</summary>
    Station,

    /// <summary>The station is retired.</summary>
    Retired,

    /// <summary>Not a parameter of the station; its parameters are {0}.</summary>
    Parameter,
}
