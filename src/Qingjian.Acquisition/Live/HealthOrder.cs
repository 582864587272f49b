namespace Qingjian.Acquisition.Live;

/// <summary>How the health of stations is ordered: what needs a look stands first.</summary>
public enum HealthOrder
{
    /// <summary>The most silent first.</summary>
    Silence,

    /// <summary>The largest error of the clock first.</summary>
    Clock,

    /// <summary>The most links within a day first.</summary>
    Links,

    /// <summary>The most refused frames within a day first.</summary>
    Refused,

    /// <summary>The most frames sent again within a day first.</summary>
    Resent,
}
