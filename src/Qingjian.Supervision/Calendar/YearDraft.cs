namespace Qingjian.Supervision.Calendar;

/// <summary>A year's arrangement as it is typed: dates separated by spaces, commas or lines.</summary>
public sealed class YearDraft
{
    /// <summary>The year.</summary>
    public string? Year { get; set; }

    /// <summary>Number of the notice.</summary>
    public string? Notice { get; set; }

    /// <summary>Days off.</summary>
    public string? Off { get; set; }

    /// <summary>Working days on weekends.</summary>
    public string? Work { get; set; }

    /// <summary>What the editor saw; 0 when there was nothing.</summary>
    public int Version { get; set; }
}
