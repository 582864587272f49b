namespace Qingjian.Assessment.Days;

/// <summary>How far the stored days are up to date; one row.</summary>
internal sealed class DaysProgress
{
    public const int OnlyRow = 1;

    public int Id { get; set; } = OnlyRow;

    /// <summary>Everything in the journal up to here is in the days.</summary>
    public long Position { get; set; }

    /// <summary>Every decision up to this number is in the days.</summary>
    public long Decision { get; set; }

    /// <summary>Every day up to this one has a row for each station in service; null before the first.</summary>
    public DateOnly? LastDay { get; set; }
}
