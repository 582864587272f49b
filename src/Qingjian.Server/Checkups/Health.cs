namespace Qingjian.Server.Checkups;

/// <summary>How one part of an installation stands.</summary>
internal enum Health
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Works, and needs somebody to look.</summary>
    Doubtful,

    /// <summary>Does not work, or will not for long.</summary>
    Bad,
}
