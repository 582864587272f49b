using Microsoft.AspNetCore.Identity;

namespace Qingjian.Kernel.Access.SignIn;

/// <summary>One try to sign in. Whatever the reason of a refusal — no such user, wrong password, disabled, locked — the
/// answer is the same and costs the same time, so that nobody can find out which accounts exist.</summary>
internal sealed class SignInFlow(AccountSignIn signIn, AccountUsers users, QingjianDb db, AuditTrail audit, TimeProvider clock)
{
    // An unknown name is not kept: people type their password into the wrong box.
    private const string Unknown = "unknown";

    private static readonly Account Nobody = new() { DisplayName = "", Role = Role.Director };
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, OneTimePassword.Create());

    /// <summary>Whether the user is now signed in.</summary>
    public async Task<bool> SignInAsync(string userName, string password)
    {
        var user = await users.FindByNameAsync(userName);
        var result = user is null ? SignInResult.Failed : await CheckAsync(user, password);
        if (user is null)
            PretendToCheck(password);

        var name = user?.UserName ?? Unknown;
        audit.Record(name, What(result), name, result.IsNotAllowed ? "disabled" : "", clock.GetUtcNow());
        await db.SaveChangesAsync();
        if (result.Succeeded)
            await signIn.SignInAsync(user!, isPersistent: false);
        return result.Succeeded;
    }

    private async Task<SignInResult> CheckAsync(Account user, string password)
    {
        // Identity answers these two without looking at the password, which could be measured.
        if (user.Disabled || await users.IsLockedOutAsync(user))
            PretendToCheck(password);
        return await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
    }

    private void PretendToCheck(string password) =>
        users.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);

    private static string What(SignInResult result) => result switch
    {
        { Succeeded: true } => AccessAudit.SignedIn,
        { IsLockedOut: true } => AccessAudit.LockedOut,
        _ => AccessAudit.SignInFailed,
    };
}
