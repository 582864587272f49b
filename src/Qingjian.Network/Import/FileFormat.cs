namespace Qingjian.Network.Import;

/// <summary>The two formats of tables that people have.</summary>
internal enum FileFormat
{
    Csv,
    Xlsx,
}
