namespace Qingjian.Review;

/// <summary>A touched day before and after a decision.</summary>
/// <param name="Day">Beijing day.</param>
/// <param name="Before">As it stands.</param>
/// <param name="After">As it would stand.</param>
public sealed record ImpactDay(DateOnly Day, DayFigures Before, DayFigures After);
