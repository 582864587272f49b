namespace Qingjian.Archive;

/// <summary>What an export holds (导出内容). Numbers are stored.</summary>
public enum ExportContent
{
    /// <summary>The effective series (有效序列): the value in force of each start with its standing, computed hours included.</summary>
    Effective = 1,

    /// <summary>What was received (原始数据): every revision of every start, without decisions and without computed hours.</summary>
    Raw = 2,
}
