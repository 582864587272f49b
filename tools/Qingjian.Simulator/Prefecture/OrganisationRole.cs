namespace Qingjian.Simulator;

/// <summary>What an invented organisation does in the prefecture.</summary>
public enum OrganisationRole
{
    /// <summary>Environment bureau 生态环境主管部门.</summary>
    Bureau,

    /// <summary>Operator of stations 运维单位.</summary>
    Operator,

    /// <summary>Enterprise with an outlet 排污单位.</summary>
    Enterprise,
}
