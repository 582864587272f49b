namespace Qingjian.Network;

/// <summary>The two formats of tables that people have.</summary>
public enum FileFormat
{
    /// <summary>Comma-separated text, UTF-8 or GB 18030.</summary>
    Csv,

    /// <summary>Office Open XML workbook; its first sheet.</summary>
    Xlsx,
}
