namespace Qingjian.Archive;

/// <summary>In which files an export is written (导出格式). Numbers are stored.</summary>
public enum ExportForm
{
    /// <summary>CSV, UTF-8 with a byte-order mark.</summary>
    Csv = 1,

    /// <summary>Parquet, compressed with Zstandard.</summary>
    Parquet = 2,

    /// <summary>Both, with the same rows.</summary>
    Both = 3,
}
