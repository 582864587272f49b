using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Qingjian.Kernel.Access;

/// <summary>Ends the session. A POST with an antiforgery token: a foreign page cannot sign anybody out.</summary>
internal static class SignOut
{
    public static void MapSignOut(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/signout", HandleAsync)
            .RequirePermission(Permissions.OwnAccount)
            .ExcludeFromDescription();

    // The form parameter makes the endpoint one that antiforgery checks.
    private static async Task<RedirectHttpResult> HandleAsync(
        [FromForm(Name = "to")] string? to, HttpContext context, AccountSignIn signIn, AuditTrail audit, QingjianDb db, TimeProvider clock)
    {
        var name = context.User.SignInName();
        audit.Record(name, AccessAudit.SignedOut, name, "", clock.GetUtcNow());
        await db.SaveChangesAsync(context.RequestAborted);
        await signIn.SignOutAsync();
        return TypedResults.LocalRedirect(Languages.ReturnUrl.OrHome(to ?? "/signin"));
    }
}
