namespace Qingjian.Archive;

/// <summary>Why there is no proof (无法出具证明的原因).</summary>
public enum ProofGap
{
    /// <summary>There is one.</summary>
    None,

    /// <summary>There is no such value or decision, or it is out of the asker's scope.</summary>
    NotFound,

    /// <summary>The value was computed from others: no frame brought it.</summary>
    Computed,

    /// <summary>It is in the journal, but no checkpoint covers it yet: ask again in a moment.</summary>
    NotYetCovered,

    /// <summary>The record stopped.</summary>
    Stopped,

    /// <summary>The journal entry is no longer what was recorded: it was changed afterwards.</summary>
    Differs,

    /// <summary>A retention policy let the frame expire; its hash is kept (已按规定到期销毁，仅存散列).</summary>
    Expired,
}
