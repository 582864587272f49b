namespace Qingjian.Supervision;

/// <summary>How grave a problem is (问题级别). Numbers are stored and ordered.</summary>
public enum IssueGrade : byte
{
    /// <summary>一般</summary>
    General = 1,

    /// <summary>较重</summary>
    Considerable = 2,

    /// <summary>严重: has consequences for the data.</summary>
    Serious = 3,

    /// <summary>特别: concerns truthfulness.</summary>
    Special = 4,
}
