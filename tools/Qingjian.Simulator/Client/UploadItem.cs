using Qingjian.Hj212;

namespace Qingjian.Simulator;

/// <summary>One number of an upload.</summary>
/// <param name="Factor">Factor code.</param>
/// <param name="Statistic">What the number says about its period.</param>
/// <param name="Digits">The digits as they are sent.</param>
/// <param name="Mark">Data mark (HJ 212-2017 Table 8): <c>N</c>, <c>M</c>, <c>C</c>, <c>D</c>…</param>
public readonly record struct UploadItem(FactorCode Factor, Statistic Statistic, Digits Digits, char Mark = 'N');
