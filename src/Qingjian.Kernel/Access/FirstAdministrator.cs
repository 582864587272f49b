using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Qingjian.Kernel;

/// <summary>The first way in: an installation without any account gets the administrator <c>admin</c>.</summary>
public static class FirstAdministrator
{
    /// <summary>Sign-in name of the first administrator.</summary>
    public const string UserName = "admin";

    /// <summary>Makes <c>admin</c> when there is no account at all.</summary>
    /// <returns>The one-time password, to be printed once and kept nowhere; null when there are accounts already.</returns>
    public static async Task<string?> EnsureAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var work = services.CreateAsyncScope();
        if (await work.ServiceProvider.GetRequiredService<QingjianDb>().Users.AnyAsync(cancellation))
            return null;

        var registration = work.ServiceProvider.GetRequiredService<AccountRegistration>();
        var account = new NewAccount(UserName, UserName, Role.Administrator, Scope.Everything);
        var registered = await registration.RegisterAsync(account, "system", Scope.Everything, cancellation);
        return registered.OneTimePassword
            ?? throw new InvalidOperationException(string.Join(' ', registered.Refusals));
    }
}
