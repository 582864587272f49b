namespace Qingjian.Standards;

/// <summary>What an average needs to be valid (数据统计有效性).</summary>
/// <param name="Average">The average.</param>
/// <param name="Minimum">The least number of valid hours, or of valid 8 h windows for the highest eight hours.</param>
/// <param name="Limit">For the highest eight hours: with fewer windows it still counts above this concentration (HJ 663 6.1.2). Otherwise null.</param>
/// <param name="Clause">Where it stands.</param>
/// <param name="Status">"confirmed", or what of it is not.</param>
public sealed record AirValidity(AirAverage Average, int Minimum, decimal? Limit, string Clause, string Status)
{
    /// <summary>Valid hourly means that an 8 h mean needs: 6 (GB 3095 table 4, both editions).</summary>
    public const int HoursOfEight = 6;
}
