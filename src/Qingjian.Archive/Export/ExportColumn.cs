namespace Qingjian.Archive;

/// <summary>A column of an export.</summary>
/// <param name="Name">Its name in every file.</param>
/// <param name="Type">Its type in Parquet.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Unit">Its unit, or where that stands; null when it has none.</param>
/// <param name="TimeZone">Of an instant: how it is written in CSV and in Parquet; else null.</param>
public sealed record ExportColumn(string Name, string Type, string Meaning, string? Unit = null, string? TimeZone = null);
