namespace Qingjian.Kernel;

/// <summary>What a user is in the bureau's work (mission.md, users). A user has exactly one role.</summary>
public enum Role
{
    /// <summary>系统管理员: runs the installation; sees no more data than its scope.</summary>
    Administrator = 1,

    /// <summary>主管处室人员: answers for the numbers.</summary>
    Officer = 2,

    /// <summary>数据审核员: on data duty every day.</summary>
    Reviewer = 3,

    /// <summary>检查人员: checks stations and work orders.</summary>
    Inspector = 4,

    /// <summary>运维单位人员: keeps stations running.</summary>
    OperatorEngineer = 5,

    /// <summary>排污单位人员: reports its own discharges.</summary>
    Enterprise = 6,

    /// <summary>领导: reads the situation.</summary>
    Director = 7,
}
