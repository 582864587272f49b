namespace Qingjian.Review.Findings;

/// <summary>What happened to a finding. Numbers are stored: never renumber.</summary>
internal enum FindingEventKind : byte
{
    /// <summary>Raised for the first time.</summary>
    Raised = 1,

    /// <summary>Its hours or its evidence changed.</summary>
    Changed = 2,

    /// <summary>Later data took it back.</summary>
    Withdrawn = 3,
}
