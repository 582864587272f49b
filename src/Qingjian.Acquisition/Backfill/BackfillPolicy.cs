namespace Qingjian.Acquisition.Backfill;

/// <summary>Whether and how gaps are asked for again (补采策略): one row for the whole network; who changed it is audited.</summary>
internal sealed class BackfillPolicy
{
    /// <summary>The only row.</summary>
    public const int TheOne = 1;

    public int Id { get; init; } = TheOne;

    /// <summary>Of stations for which nobody chose otherwise. Off until somebody turns it on: it sends commands to stations.</summary>
    public bool IsOn { get; set; }

    /// <summary>Values are asked for when they are this much overdue; before that the station may still send them by itself.</summary>
    public int AfterMinutes { get; set; } = 60;

    /// <summary>Gaps older than this are let go.</summary>
    public int DaysBack { get; set; } = 7;

    /// <summary>Asks to one station in one Beijing day.</summary>
    public int DailyLimit { get; set; } = 12;

    /// <summary>Pause before the same gap is asked for again; doubled each time.</summary>
    public int PauseMinutes { get; set; } = 60;

    public string By { get; set; } = "";

    public DateTimeOffset AtUtc { get; set; }
}
