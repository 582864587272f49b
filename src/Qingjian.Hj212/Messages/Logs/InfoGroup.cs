namespace Qingjian.Hj212;

/// <summary>Field information of one instrument.</summary>
/// <param name="PolId">The instrument's factor; null for the data-acquisition instrument and the station.</param>
/// <param name="Items">What is said.</param>
public sealed record InfoGroup(FactorCode? PolId, ValueList<InfoItem> Items);
