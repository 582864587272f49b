using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Qingjian.Kernel.Access;

/// <summary>What a user's administrator does to an account, each with its audit row in one transaction. Every method
/// answers null when done, or the reason why not.</summary>
internal sealed class AccountChanges(
    AccountUsers users, QingjianDb db, AuditTrail audit, TimeProvider clock, IStringLocalizer<KernelWords> words)
{
    /// <summary>Accounts whose whole scope lies within the administrator's.</summary>
    public IQueryable<Account> VisibleTo(ClaimsPrincipal administrator)
    {
        var scope = administrator.Scope();
        var path = scope.RegionPath;
        var organisation = scope.OperatorId;
        return db.Users.Where(account => account.RegionPath.StartsWith(path)
            && (organisation == null || account.OperatorId == organisation));
    }

    public async Task<string?> ChangeAsync(ClaimsPrincipal by, Account account, AccountState state, CancellationToken cancellation)
    {
        if (!by.Scope().Includes(state.Scope))
            return words["Users.Refusal.WiderScope"];
        if (state.Role != account.Role && await WouldBeLastAsync(account, cancellation))
            return words["Users.Refusal.LastAdministrator"];

        var before = AccessAudit.Describe(account);
        (account.DisplayName, account.Role) = (state.DisplayName, state.Role);
        (account.RegionPath, account.OperatorId) = (state.Scope.RegionPath, state.Scope.OperatorId);
        return await SaveAsync(by, AccessAudit.Changed, account, $"{before} -> {AccessAudit.Describe(account)}", cancellation);
    }

    public async Task<string?> DisableAsync(ClaimsPrincipal by, Account account, CancellationToken cancellation)
    {
        if (account.UserName == by.SignInName())
            return words["Users.Refusal.Self"];
        if (await WouldBeLastAsync(account, cancellation))
            return words["Users.Refusal.LastAdministrator"];

        account.Disabled = true;
        return await SaveAsync(by, AccessAudit.Disabled, account, "", cancellation);
    }

    public Task<string?> EnableAsync(ClaimsPrincipal by, Account account, CancellationToken cancellation)
    {
        account.Disabled = false;
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        return SaveAsync(by, AccessAudit.Enabled, account, "", cancellation);
    }

    /// <summary>Gives the account a one-time password, which is answered and kept nowhere.</summary>
    public async Task<string> ResetAsync(ClaimsPrincipal by, Account account, CancellationToken cancellation)
    {
        var password = OneTimePassword.Create();
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        account.MustChangePassword = true;
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        if (await SaveAsync(by, AccessAudit.PasswordReset, account, "", cancellation) is { } refusal)
            throw new InvalidOperationException(refusal);
        return password;
    }

    // A new stamp ends every open session of the account at its next check, half a minute later at most.
    private async Task<string?> SaveAsync(
        ClaimsPrincipal by, string what, Account account, string details, CancellationToken cancellation)
    {
        audit.Record(by.SignInName(), what, account.UserName!, details, clock.GetUtcNow());
        var result = await users.UpdateSecurityStampAsync(account);
        cancellation.ThrowIfCancellationRequested();
        return result.Succeeded ? null : string.Join(' ', result.Errors.Select(error => error.Description));
    }

    private async Task<bool> WouldBeLastAsync(Account account, CancellationToken cancellation) =>
        account is { Role: Role.Administrator, Disabled: false }
        && !await db.Users.AnyAsync(
            other => other.Role == Role.Administrator && !other.Disabled && other.Id != account.Id, cancellation);
}
