namespace Qingjian.Review.Findings;

/// <summary>How far the findings have followed the journal; one row, stored with the findings.</summary>
internal sealed class FindingProgress
{
    public const int OnlyId = 1;

    public int Id { get; set; } = OnlyId;

    public long Position { get; set; }
}
