namespace Qingjian.Kernel;

/// <summary>An account to be made.</summary>
/// <param name="UserName">Sign-in name: 2 to 32 letters, digits, and <c>. _ -</c>.</param>
/// <param name="DisplayName">Name as shown, 1 to 64 characters, not translated.</param>
/// <param name="Role">The one role.</param>
/// <param name="Scope">How far the user sees.</param>
public sealed record NewAccount(string UserName, string DisplayName, Role Role, Scope Scope)
{
    /// <summary>Whether the password must be changed at the first sign-in. True unless a demonstration says otherwise.</summary>
    public bool MustChangePassword { get; init; } = true;
}
