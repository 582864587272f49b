using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Kernel.Shell;

namespace Qingjian.Kernel.Access;

/// <summary>The session: ends after 30 idle minutes, after 12 hours at the latest, and within half a minute of a change
/// that takes the right away (GB/T 22239-2019 §8.1.4.1 b: sign out when a session is idle too long).</summary>
internal static class Session
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    private static readonly TimeSpan StampCheck = TimeSpan.FromSeconds(30);
    private const string Begun = "qj.begun";

    public static IServiceCollection AddAccountSession(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, Cookie)
            // Never issued: Identity's stamp validator signs out of it by name when it refuses a session.
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme);
        services.AddOptions<SecurityStampValidatorOptions>().Configure<TimeProvider>((options, clock) =>
        {
            options.ValidationInterval = StampCheck;
            options.TimeProvider = clock;
        });
        return services;
    }

    private static void Cookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "qj-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Idle;
        options.SlidingExpiration = true;
        options.LoginPath = "/signin";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnSigningIn = RememberBegin;
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = AskToSignIn;
        options.Events.OnRedirectToAccessDenied = Forbid;
    }

    // A renewed cookie keeps the properties of the first, so that sliding never moves the hard limit.
    private static Task RememberBegin(CookieSigningInContext context)
    {
        var clock = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>();
        context.Properties.Items.TryAdd(Begun, clock.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture));
        return Task.CompletedTask;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var clock = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>();
        if (IsTooLong(context.Properties, clock.GetUtcNow()))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    private static bool IsTooLong(AuthenticationProperties properties, DateTimeOffset now) =>
        !long.TryParse(properties.Items.TryGetValue(Begun, out var begun) ? begun : null, CultureInfo.InvariantCulture, out var ticks)
        || now.UtcTicks - ticks >= Longest.Ticks;

    private static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (StatusPages.IsApi(context.Request))
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    private static Task Forbid(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
