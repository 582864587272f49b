namespace Qingjian.Archive;

/// <summary>Why a body as a whole is no batch.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="TextLine">The line of the text, from 1, where reading stopped.</param>
/// <param name="Detail">What the reader met there.</param>
public sealed record BatchFault(BatchFaultKind Kind, long TextLine, string Detail);
