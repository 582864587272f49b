namespace Qingjian.Hj212;

/// <summary>A row of the code tables.</summary>
/// <param name="Kind">What it is a code of.</param>
/// <param name="Code">The code as sent.</param>
/// <param name="Edition">The edition that defines it: <c>2005</c>, <c>2017</c>, <c>surface-water</c>.</param>
/// <param name="NameZh">Chinese words.</param>
/// <param name="NameEn">English words.</param>
/// <param name="Source">The clause it comes from.</param>
public sealed record CodeInfo(CodeKind Kind, string Code, string Edition, string NameZh, string NameEn, string Source);
