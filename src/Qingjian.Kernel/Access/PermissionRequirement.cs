using Microsoft.AspNetCore.Authorization;

namespace Qingjian.Kernel.Access;

/// <summary>Met when the user holds the permission.</summary>
internal sealed class PermissionRequirement(string permission)
    : AuthorizationHandler<PermissionRequirement>, IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (context.User.HasPermission(permission))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
