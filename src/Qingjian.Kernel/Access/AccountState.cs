namespace Qingjian.Kernel.Access;

/// <summary>What an administrator may change about an account.</summary>
internal sealed record AccountState(string DisplayName, Role Role, Scope Scope);
