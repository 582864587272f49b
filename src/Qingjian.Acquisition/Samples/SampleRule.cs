namespace Qingjian.Acquisition.Samples;

/// <summary>The rules of a sample. Each has a sentence under <c>Sample.Rule.…</c>; {0} is <see cref="SampleProblem.Limit"/>.</summary>
internal enum SampleRule
{
    /// <summary>Must be given.</summary>
    Required = 1,

    /// <summary>At most {0} characters.</summary>
    TooLong = 2,

    /// <summary>Only letters, digits, hyphen, underscore and full stop.</summary>
    Characters = 3,

    /// <summary>No such station within reach.</summary>
    Station = 4,

    /// <summary>The station is retired.</summary>
    Retired = 5,

    /// <summary>Not a time.</summary>
    Time = 6,

    /// <summary>Later than the present {0}.</summary>
    Future = 7,

    /// <summary>Earlier than {0}.</summary>
    NotBefore = 8,

    /// <summary>The number is taken.</summary>
    Duplicate = 9,

    /// <summary>At least one result.</summary>
    NoResults = 10,

    /// <summary>Not a parameter of the station; its are {0}.</summary>
    Parameter = 11,

    /// <summary>The parameter stands twice.</summary>
    Twice = 12,

    /// <summary>Not a number.</summary>
    Number = 13,

    /// <summary>Too many digits.</summary>
    Digits = 14,

    /// <summary>No unit is written so.</summary>
    Unit = 15,

    /// <summary>Not convertible into the station unit {0}.</summary>
    UnitNotConvertible = 16,

    /// <summary>Not detected needs a detection limit.</summary>
    LimitNeeded = 17,

    /// <summary>Another limit than the detection limit {0}.</summary>
    LimitDiffers = 18,

    /// <summary>Below the detection limit {0} without a mark.</summary>
    BelowLimit = 19,

    /// <summary>No such method in the table.</summary>
    Method = 20,

    /// <summary>The method does not determine this parameter; those that do: {0}.</summary>
    MethodNotFor = 21,

    /// <summary>One of {0}.</summary>
    OneOf = 22,

    /// <summary>No such sample.</summary>
    OfUnknown = 23,

    /// <summary>Not a sample of the same point and time.</summary>
    OfOtherPoint = 24,

    /// <summary>A correction needs a reason.</summary>
    Reason = 25,

    /// <summary>A return needs words.</summary>
    Words = 26,

    /// <summary>Submitted by the same person: {0}.</summary>
    SamePerson = 27,

    /// <summary>Not possible in the state {0}.</summary>
    State = 28,

    /// <summary>Another person changed it meanwhile.</summary>
    Changed = 29,

    /// <summary>Was accepted as {0}: a correction keeps point, time and parameters.</summary>
    Keeps = 30,

    /// <summary>Not a readable sheet.</summary>
    Unreadable = 31,

    /// <summary>A column is missing or unknown; the columns are {0}.</summary>
    Columns = 32,

    /// <summary>More than {0}.</summary>
    TooMany = 33,

    /// <summary>Differs from {0} in a row of the same sample above.</summary>
    Differs = 34,
}
