namespace Qingjian.Archive;

/// <summary>Why the record stopped (存证停止原因).</summary>
public enum RecordFault
{
    /// <summary>A key file is not there although a checkpoint is.</summary>
    KeyMissing,

    /// <summary>A key file does not hold a key.</summary>
    KeyUnusable,

    /// <summary>The checkpoint was not signed by the record's own key, or was changed afterwards.</summary>
    CheckpointNotSigned,

    /// <summary>A tile that the checkpoint needs is not there.</summary>
    TileMissing,

    /// <summary>A tile does not fit to the one above it.</summary>
    TileChanged,

    /// <summary>The tiles do not give the root that was signed.</summary>
    RootDiffers,

    /// <summary>The journal ends before the record does.</summary>
    JournalShorter,
}
