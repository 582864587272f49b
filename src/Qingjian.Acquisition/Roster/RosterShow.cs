namespace Qingjian.Acquisition.Roster;

/// <summary>Which rows of the roster are shown; each is a figure of the page.</summary>
internal enum RosterShow
{
    /// <summary>未联</summary>
    Missing,

    /// <summary>应联</summary>
    Due,

    /// <summary>已联</summary>
    Connected,

    /// <summary>未联且无说明</summary>
    Unexplained,

    /// <summary>逾期未联</summary>
    Overdue,

    /// <summary>不计入应联</summary>
    NotDue,
}
