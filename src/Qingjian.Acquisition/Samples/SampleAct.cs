namespace Qingjian.Acquisition.Samples;

/// <summary>What happened to a sample. Stored by name.</summary>
internal enum SampleAct
{
    /// <summary>Entered.</summary>
    Entered = 1,

    /// <summary>Its content became another revision.</summary>
    Edited = 2,

    /// <summary>Submitted for review.</summary>
    Submitted = 3,

    /// <summary>Returned with words.</summary>
    Returned = 4,

    /// <summary>Accepted.</summary>
    Accepted = 5,

    /// <summary>An accepted sample was opened again, with a reason.</summary>
    Corrected = 6,

    /// <summary>Its results are in the journal.</summary>
    Taken = 7,
}
