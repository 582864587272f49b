using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Qingjian.Kernel.Access;

internal static class AccessWiring
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(Rules)
            .AddEntityFrameworkStores<QingjianDb>()
            .AddUserManager<AccountUsers>()
            .AddSignInManager<AccountSignIn>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddErrorDescriber<AccountRefusals>();
        services.AddAccountSession();
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuditTrail>();
        services.AddScoped<AccountChanges>();
        services.AddSingleton<PersonNames>();
        services.AddScoped<SignIn.SignInFlow>();
        services.AddScoped(provider => new AccountRegistration(
            provider.GetRequiredService<AccountUsers>(),
            provider.GetRequiredService<QingjianDb>(),
            provider.GetRequiredService<AuditTrail>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IStringLocalizer<KernelWords>>()));
        foreach (var code in AccessAudit.All)
            services.AddAuditKind(new AuditKind(code, "Audit." + code, typeof(KernelWords)));
        return services;
    }

    // GB/T 22239-2019 §8.1.4.1 a) asks for complex passwords, b) for the handling of failed sign-ins.
    private static void Rules(IdentityOptions options)
    {
        options.Password.RequiredLength = 12;
        options.Password.RequireDigit = true;
        options.Password.RequireLowercase = true;
        options.Password.RequireUppercase = true;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
    }
}
