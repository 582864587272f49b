namespace Qingjian.Standards;

/// <summary>What a step of an explanation does.</summary>
public enum StepKind
{
    /// <summary>Counts valid hours or windows against the minimum.</summary>
    Validity,

    /// <summary>Takes the mean of hourly means.</summary>
    Mean,

    /// <summary>Takes the highest of several.</summary>
    Highest,

    /// <summary>Rounds by GB/T 8170.</summary>
    Round,

    /// <summary>Interpolates between two breakpoints.</summary>
    Interpolate,

    /// <summary>Applies the rule above the last breakpoint.</summary>
    Beyond,

    /// <summary>Rounds an index up.</summary>
    RoundUp,

    /// <summary>Says why there is no figure.</summary>
    NotAssessed,

    /// <summary>Takes the highest individual index as the index.</summary>
    Index,

    /// <summary>Names the primary pollutants.</summary>
    Primary,

    /// <summary>Finds the level.</summary>
    Level,
}
