namespace Qingjian.Assessment.Days;

/// <summary>Why a stored day was computed. Numbers are stored: never renumber.</summary>
internal enum DayCause : byte
{
    /// <summary>The day was over, or its values came for the first time.</summary>
    First = 1,

    /// <summary>Values came late or were revised.</summary>
    Values = 2,

    /// <summary>A decision, or one taken back.</summary>
    Decision = 3,
}
