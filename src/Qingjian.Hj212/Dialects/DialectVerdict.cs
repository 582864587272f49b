namespace Qingjian.Hj212;

/// <summary>Which edition to speak with a station.</summary>
/// <param name="Dialect">The edition; null while the packets leave several possible and no profile says which: it is ambiguous.</param>
/// <param name="Candidates">What the packets leave possible.</param>
/// <param name="IsContradiction">Whether the station's profile names an edition that its packets rule out. The profile still holds.</param>
public readonly record struct DialectVerdict(Dialect? Dialect, DialectSet Candidates, bool IsContradiction);
