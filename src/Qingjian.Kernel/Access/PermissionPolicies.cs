using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Qingjian.Kernel.Access;

/// <summary>Makes the policy of a <see cref="RequirePermissionAttribute"/> out of its name.</summary>
internal sealed class PermissionPolicies(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    public override Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        policyName.StartsWith(RequirePermissionAttribute.PolicyPrefix, StringComparison.Ordinal)
            ? Task.FromResult<AuthorizationPolicy?>(PolicyOf(policyName[RequirePermissionAttribute.PolicyPrefix.Length..]))
            : base.GetPolicyAsync(policyName);

    private static AuthorizationPolicy PolicyOf(string permission)
    {
        if (!Permissions.All.Contains(permission))
            throw new InvalidOperationException($"'{permission}' is not in the table of Permissions.");
        return new AuthorizationPolicyBuilder()
            .RequireAuthenticatedUser()
            .AddRequirements(new PermissionRequirement(permission))
            .Build();
    }
}
