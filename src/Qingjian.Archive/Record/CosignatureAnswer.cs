namespace Qingjian.Archive.Record;

/// <summary>What became of a co-signed checkpoint that was handed in.</summary>
internal enum CosignatureAnswer
{
    /// <summary>Kept.</summary>
    Kept,

    /// <summary>It is not a checkpoint that this record's key signed.</summary>
    NotOurs,

    /// <summary>It covers more than this record has: the record was restored from a backup, or its key signed elsewhere.</summary>
    Ahead,

    /// <summary>Our key signed it, and our tree of that size has another root: two records were signed with one key.</summary>
    OtherRoot,

    /// <summary>No witness of the configuration co-signed it.</summary>
    NoKnownWitness,

    /// <summary>A cosignature is dated in the future.</summary>
    InTheFuture,
}
