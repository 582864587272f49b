namespace Qingjian.Supervision.Tests.Hosting;

/// <summary>The databases on which every list query runs.</summary>
public enum Store
{
    Sqlite,
    Postgres,
}
