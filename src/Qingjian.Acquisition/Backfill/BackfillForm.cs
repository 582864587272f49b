namespace Qingjian.Acquisition.Backfill;

/// <summary>The policy as entered.</summary>
public sealed class BackfillForm
{
    /// <summary><c>on</c> or <c>off</c>.</summary>
    public string? State { get; set; }

    /// <summary>Minutes after which an overdue value is asked for.</summary>
    public string? AfterMinutes { get; set; }

    /// <summary>Days after which a gap is let go.</summary>
    public string? DaysBack { get; set; }

    /// <summary>Asks to one station in one day.</summary>
    public string? DailyLimit { get; set; }

    /// <summary>Minutes before the same gap is asked for again the first time.</summary>
    public string? PauseMinutes { get; set; }

    /// <summary>Of one station: <c>on</c>, <c>off</c>, or empty for what holds for all.</summary>
    public string? Choice { get; set; }
}
