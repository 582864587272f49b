namespace Qingjian.Review;

/// <summary>Why a decision was refused.</summary>
public enum DecisionRule
{
    /// <summary>It must be given.</summary>
    Required,

    /// <summary>There is no such thing within the asker's scope.</summary>
    Unknown,

    /// <summary>It must be later than the start.</summary>
    EmptySpan,

    /// <summary>It must be on the hour.</summary>
    NotOnTheHour,

    /// <summary>It must not be later than now.</summary>
    InTheFuture,

    /// <summary>It must not be later than the station's newest hour.</summary>
    BeyondTheData,

    /// <summary>The span is longer than a decision may be.</summary>
    TooLong,

    /// <summary>It must be one of the reasons of this cause.</summary>
    NotAReason,

    /// <summary>The decision was already taken back.</summary>
    AlreadyTakenBack,

    /// <summary>What takes another decision back cannot be taken back itself: decide again.</summary>
    TakesBackItself,
}
