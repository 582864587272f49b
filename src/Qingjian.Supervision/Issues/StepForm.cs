namespace Qingjian.Supervision.Issues;

/// <summary>A step as the page sends it. Times are Beijing wall clock.</summary>
public sealed class StepForm
{
    /// <summary>The pressed button: name of an <see cref="IssueAction"/>.</summary>
    public string? Action { get; set; }

    /// <summary>What the reader saw.</summary>
    public int Version { get; set; }

    /// <summary>Reason or note.</summary>
    public string? Why { get; set; }

    /// <summary>Measures of the plan.</summary>
    public string? Measures { get; set; }

    /// <summary>Who answers for them.</summary>
    public string? Person { get; set; }

    /// <summary>Done by: <c>2026-11-27</c>.</summary>
    public string? DoneBy { get; set; }

    /// <summary>Beginning of the window: <c>2026-11-22T08:00</c>.</summary>
    public string? From { get; set; }

    /// <summary>End of the window.</summary>
    public string? To { get; set; }

    /// <summary>When the photos were taken.</summary>
    public string? Taken { get; set; }
}
