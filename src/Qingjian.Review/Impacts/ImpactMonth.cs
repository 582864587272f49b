namespace Qingjian.Review;

/// <summary>Valid hours of a month (有效率) before and after a decision: of the parameter, or of all parameters together when the
/// whole station is decided.</summary>
/// <param name="First">First day of the month.</param>
/// <param name="Due">Hours due up to now, or to the end of the month.</param>
/// <param name="Before">Of these valid or provisional as it stands.</param>
/// <param name="After">As it would stand.</param>
public sealed record ImpactMonth(DateOnly First, int Due, int Before, int After);
