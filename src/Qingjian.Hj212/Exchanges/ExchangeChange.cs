namespace Qingjian.Hj212;

/// <summary>A step of an exchange.</summary>
/// <param name="Before">The exchange before.</param>
/// <param name="After">The exchange after.</param>
/// <param name="Action">What to do about it.</param>
public readonly record struct ExchangeChange(Exchange Before, Exchange After, ExchangeAction Action);
