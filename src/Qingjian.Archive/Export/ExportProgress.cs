namespace Qingjian.Archive;

/// <summary>How far an export is.</summary>
/// <param name="Rows">Rows written.</param>
/// <param name="Done">Part of the work that is done, 0 to 1.</param>
public readonly record struct ExportProgress(long Rows, double Done);
