namespace Qingjian.Assessment.Air;

/// <summary>Why an hourly value does not count.</summary>
internal enum InputFault
{
    /// <summary>It counts.</summary>
    None,

    /// <summary>Nothing was received.</summary>
    Missing,

    /// <summary>The number could not be read.</summary>
    Unreadable,

    /// <summary>The device's mark is not normal, or fewer than 75 % of the hour's minutes were valid.</summary>
    NotNormal,

    /// <summary>A decision took it out.</summary>
    DecidedInvalid,

    /// <summary>Its unit is not one of mass per volume.</summary>
    WrongUnit,
}
