namespace Qingjian.Acquisition.Roster;

/// <summary>What a person states, as entered.</summary>
public sealed class ReasonForm
{
    /// <summary>Name of the reason.</summary>
    public string? Kind { get; set; }

    /// <summary>In the person's own words.</summary>
    public string? Note { get; set; }

    /// <summary>The day by which the station is to be connected, as <c>2026-12-01</c>.</summary>
    public string? PromisedOn { get; set; }
}
