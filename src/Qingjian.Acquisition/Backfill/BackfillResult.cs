namespace Qingjian.Acquisition.Backfill;

/// <summary>What an ask brought.</summary>
internal enum BackfillResult
{
    /// <summary>进行中: its command has not ended.</summary>
    UnderWay,

    /// <summary>全部补回: everything that was missing.</summary>
    Everything,

    /// <summary>部分补回: some of it.</summary>
    Part,

    /// <summary>未补回: nothing.</summary>
    Nothing,
}
