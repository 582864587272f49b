namespace Qingjian.Kernel;

/// <summary>What registering an account came to: the one-time password, or the reasons why not.</summary>
/// <param name="OneTimePassword">Shown once and kept nowhere; null when refused.</param>
/// <param name="Refusals">Reasons in the language of the request; empty when registered.</param>
public sealed record RegisteredAccount(string? OneTimePassword, IReadOnlyList<string> Refusals);
