namespace Qingjian.Archive;

/// <summary>One thing that is wrong with a journal in a database.</summary>
/// <param name="Fault">What it is.</param>
/// <param name="Detail">Where: tables and positions by name.</param>
public sealed record DatabaseJournalFinding(DatabaseJournalFault Fault, string Detail);
