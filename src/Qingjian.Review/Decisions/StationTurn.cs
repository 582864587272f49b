namespace Qingjian.Review.Decisions;

/// <summary>Whose turn it is to decide about a station: the number of its last decision, changed with every one. Two who
/// decide at the same time cannot both have seen the same last decision.</summary>
internal sealed class StationTurn
{
    public int StationId { get; init; }

    public long LastDecision { get; set; }
}
