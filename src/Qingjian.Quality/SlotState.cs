namespace Qingjian.Quality;

/// <summary>What is known of one slot (an hour, or the station's longer step) of a series.</summary>
public enum SlotState : byte
{
    /// <summary>Not to be judged: before the series began, or not yet over by the data's own time.</summary>
    NotDue = 0,

    /// <summary>A value that may be judged: mark N, or none.</summary>
    Valued = 1,

    /// <summary>The device set a mark other than N: maintenance, calibration, fault. It explains itself and is not judged.</summary>
    Marked = 2,

    /// <summary>Due and not there, or not a number.</summary>
    Absent = 3,
}
