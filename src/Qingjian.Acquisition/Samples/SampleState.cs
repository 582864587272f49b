namespace Qingjian.Acquisition.Samples;

/// <summary>Where a sample is. Stored by name.</summary>
internal enum SampleState
{
    /// <summary>Being entered (草稿).</summary>
    Draft = 1,

    /// <summary>Waits for a reviewer (待审核).</summary>
    Submitted = 2,

    /// <summary>Sent back with words (已退回).</summary>
    Returned = 3,

    /// <summary>Its results are observations (已通过).</summary>
    Accepted = 4,
}
