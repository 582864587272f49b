namespace Qingjian.Archive;

/// <summary>What the closed months of the observations weigh.</summary>
/// <param name="Files">Files.</param>
/// <param name="Values">Values in them, every revision counted.</param>
/// <param name="ValueBytes">Bytes of starts, numbers, marks and units, and of the files' own order.</param>
/// <param name="ReceiptBytes">Bytes that say when each value came and in which journal entry.</param>
public sealed record ClosedSize(int Files, long Values, long ValueBytes, long ReceiptBytes);
