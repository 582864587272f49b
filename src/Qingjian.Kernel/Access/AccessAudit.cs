namespace Qingjian.Kernel.Access;

/// <summary>What the audit keeps about sign-ins and accounts.</summary>
internal static class AccessAudit
{
    public const string SignedIn = "access.signed-in";
    public const string SignInFailed = "access.sign-in-failed";
    public const string LockedOut = "access.locked-out";
    public const string SignedOut = "access.signed-out";
    public const string PasswordChanged = "access.password-changed";
    public const string PasswordReset = "access.password-reset";
    public const string Created = "access.user-created";
    public const string Changed = "access.user-changed";
    public const string Disabled = "access.user-disabled";
    public const string Enabled = "access.user-enabled";

    public static IReadOnlyList<string> All { get; } =
        [SignedIn, SignInFailed, LockedOut, SignedOut, PasswordChanged, PasswordReset, Created, Changed, Disabled, Enabled];

    /// <summary>State of an account in one line, codes only: an audit row has no language.</summary>
    public static string Describe(Account account) =>
        $"name={account.DisplayName}; role={account.Role}; region={account.RegionPath}; operator={account.OperatorId}";
}
