using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace Qingjian.Kernel;

/// <summary>States the permission that a page needs. A page without it is refused by the architecture test.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequirePermissionAttribute(string permission) : AuthorizeAttribute(PolicyPrefix + permission)
{
    internal const string PolicyPrefix = "permission:";

    /// <summary>One of the constants of <see cref="Kernel.Permissions"/>.</summary>
    public string Permission { get; } = permission;
}

/// <summary>The same for endpoints.</summary>
public static class RequirePermissionExtensions
{
    /// <summary>States the permission that the endpoint, or every endpoint of the group, needs.</summary>
    public static TBuilder RequirePermission<TBuilder>(this TBuilder builder, string permission)
        where TBuilder : IEndpointConventionBuilder => builder.RequireAuthorization(new RequirePermissionAttribute(permission));
}
