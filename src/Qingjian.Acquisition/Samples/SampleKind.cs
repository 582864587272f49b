namespace Qingjian.Acquisition.Samples;

/// <summary>What a sample is for (HJ 91.1-2019, HJ/T 166-2004, HJ 164-2020: quality control). Stored by name.</summary>
internal enum SampleKind
{
    /// <summary>样品: its results become observations.</summary>
    Ordinary = 1,

    /// <summary>平行样: a second sample of the same point and time, compared with it.</summary>
    Parallel = 2,

    /// <summary>全程序空白: should find nothing.</summary>
    FieldBlank = 3,
}
