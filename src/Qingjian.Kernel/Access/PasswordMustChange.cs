using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Qingjian.Kernel.Access;

/// <summary>Leads a user whose password was set by somebody else to the one page that is open to them. The refusal itself
/// is in <see cref="PrincipalAccess.HasPermission"/>.</summary>
internal sealed class PasswordMustChange(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!context.User.MustChangePassword() || !IsGuardedPage(context))
            return next(context);
        context.Response.Redirect("/account");
        return Task.CompletedTask;
    }

    private static bool IsGuardedPage(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && !Shell.StatusPages.IsApi(context.Request)
        && context.GetEndpoint()?.Metadata is { } metadata
        && metadata.GetMetadata<IAllowAnonymous>() is null
        && metadata.GetMetadata<RequirePermissionAttribute>()?.Permission != Permissions.OwnAccount;
}
