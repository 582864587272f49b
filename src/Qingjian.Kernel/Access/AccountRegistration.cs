using Microsoft.Extensions.Localization;
using Qingjian.Kernel.Access;

namespace Qingjian.Kernel;

/// <summary>Makes accounts with a random one-time password. There is no way to make one with a known password.</summary>
public sealed class AccountRegistration
{
    private readonly AccountUsers _users;
    private readonly QingjianDb _db;
    private readonly AuditTrail _audit;
    private readonly TimeProvider _clock;
    private readonly IStringLocalizer<KernelWords> _words;

    internal AccountRegistration(
        AccountUsers users, QingjianDb db, AuditTrail audit, TimeProvider clock, IStringLocalizer<KernelWords> words) =>
        (_users, _db, _audit, _clock, _words) = (users, db, audit, clock, words);

    /// <summary>Makes the account and its audit row in one transaction.</summary>
    /// <param name="account">The account.</param>
    /// <param name="by">Who makes it: a sign-in name, or <c>system</c>.</param>
    /// <param name="byScope">The scope of who makes it; the account's own must lie within it.</param>
    /// <param name="cancellation">Stops the work; nothing is then kept.</param>
    public async Task<RegisteredAccount> RegisterAsync(NewAccount account, string by, Scope byScope, CancellationToken cancellation)
    {
        if (!byScope.Includes(account.Scope))
            return new RegisteredAccount(null, [_words["Users.Refusal.WiderScope"]]);

        await using var transaction = await _db.Database.BeginTransactionAsync(cancellation);
        var password = OneTimePassword.Create();
        var user = ToAccount(account);
        var result = await _users.CreateAsync(user, password);
        if (!result.Succeeded)
            return new RegisteredAccount(null, [.. result.Errors.Select(error => error.Description)]);

        _audit.Record(by, AccessAudit.Created, user.UserName!, AccessAudit.Describe(user), _clock.GetUtcNow());
        await _db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new RegisteredAccount(password, []);
    }

    private static Account ToAccount(NewAccount account) => new()
    {
        Id = Guid.CreateVersion7(),
        UserName = account.UserName,
        DisplayName = account.DisplayName,
        Role = account.Role,
        RegionPath = account.Scope.RegionPath,
        OperatorId = account.Scope.OperatorId,
        MustChangePassword = account.MustChangePassword,
        LockoutEnabled = true,
    };
}
