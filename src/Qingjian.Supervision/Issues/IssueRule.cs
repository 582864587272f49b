namespace Qingjian.Supervision;

/// <summary>Why something was refused.</summary>
public enum IssueRule
{
    /// <summary>Must be there.</summary>
    Required,

    /// <summary>At most so many characters: limit 0.</summary>
    TooLong,

    /// <summary>Is not known, or outside what the actor may see.</summary>
    Unknown,

    /// <summary>The step does not follow on the state: limit 0 is the state.</summary>
    NotNow,

    /// <summary>The actor's role does not hold the permission: limit 0.</summary>
    NotYours,

    /// <summary>Somebody else was faster: limits are who, when, and the state that it has now.</summary>
    ChangedMeanwhile,

    /// <summary>The end must lie after the beginning.</summary>
    EndBeforeStart,

    /// <summary>Must not lie before limit 0.</summary>
    TooEarly,

    /// <summary>Must not lie after limit 0.</summary>
    TooLate,

    /// <summary>The span must be at least limit 0 hours.</summary>
    WindowTooShort,

    /// <summary>The span must be at most limit 0 days.</summary>
    WindowTooLong,

    /// <summary>Too few hours are there to say anything: limits are present, due, needed.</summary>
    TooFewHours,

    /// <summary>The automatic tests are still behind the data: nothing can be said now.</summary>
    NotJudgedYet,

    /// <summary>At least one photo or document must be filed first.</summary>
    NeedsEvidence,

    /// <summary>Not JPEG, PNG or PDF by its content.</summary>
    WrongType,

    /// <summary>At most limit 0 megabytes.</summary>
    TooLarge,

    /// <summary>At most limit 0 files at once.</summary>
    TooMany,

    /// <summary>The station has no operator who could answer.</summary>
    NoOperator,

    /// <summary>There is an issue of this finding already: limit 0 is its number.</summary>
    AlreadyThere,

    /// <summary>Is no date like 2027-02-08.</summary>
    NoDate,

    /// <summary>Lies in another year than limit 0.</summary>
    OtherYear,

    /// <summary>Is no Saturday or Sunday, so a working day anyway.</summary>
    NoWeekend,

    /// <summary>Stands among the days off too.</summary>
    Contradicts,
}
