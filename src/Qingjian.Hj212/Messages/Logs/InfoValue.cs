namespace Qingjian.Hj212;

/// <summary>What a value of field information means.</summary>
/// <param name="Code">The value as sent.</param>
/// <param name="NameZh">Chinese words.</param>
/// <param name="NameEn">English words.</param>
public sealed record InfoValue(string Code, string NameZh, string NameEn);
