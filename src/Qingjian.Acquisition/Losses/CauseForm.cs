namespace Qingjian.Acquisition.Losses;

/// <summary>What a person states about missing values, as entered; times of Beijing.</summary>
public sealed class CauseForm
{
    /// <summary>The statement to revise or take back; empty for a new one.</summary>
    public string? Statement { get; set; }

    /// <summary>The newest revision that the person saw.</summary>
    public string? Seen { get; set; }

    /// <summary>Factor code; empty for all parameters.</summary>
    public string? Parameter { get; set; }

    /// <summary>The first missing value, as <c>2026-11-22T05:00</c>.</summary>
    public string? From { get; set; }

    /// <summary>End of the last missing value.</summary>
    public string? To { get; set; }

    /// <summary>Name of the cause.</summary>
    public string? Cause { get; set; }

    /// <summary>What was found; of a taken-back statement, why.</summary>
    public string? Words { get; set; }
}
