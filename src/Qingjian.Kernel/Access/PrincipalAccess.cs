using System.Globalization;
using System.Security.Claims;
using Qingjian.Kernel.Access;

namespace Qingjian.Kernel;

/// <summary>What the signed-in user is and may do, read from the claims of the request.</summary>
public static class PrincipalAccess
{
    /// <summary>The user's scope: the argument of every query door.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the page forgot its permission.</exception>
    public static Scope Scope(this ClaimsPrincipal user)
    {
        var region = user.FindFirstValue(AccountClaims.Region)
            ?? throw new InvalidOperationException("A scope was asked for, but nobody is signed in.");
        var organisation = user.FindFirstValue(AccountClaims.Operator);
        return new Scope(region, organisation is null ? null : int.Parse(organisation, CultureInfo.InvariantCulture));
    }

    /// <summary>Whether the user is signed in and holds the permission. Until a password given by somebody else is
    /// changed, only <see cref="Permissions.OwnAccount"/> is held.</summary>
    public static bool HasPermission(this ClaimsPrincipal user, string permission) =>
        user.HasClaim(AccountClaims.Grant, permission)
        || user.Role() is { } role
        && (permission == Permissions.OwnAccount || !user.MustChangePassword())
        && Permissions.IsHeldBy(permission, role);

    /// <summary>The user's role, or null when nobody is signed in.</summary>
    public static Role? Role(this ClaimsPrincipal user) =>
        Enum.TryParse<Role>(user.FindFirstValue(AccountClaims.Role), out var role) ? role : null;

    /// <summary>The user's name as shown, not translated; empty when nobody is signed in.</summary>
    public static string DisplayName(this ClaimsPrincipal user) => user.FindFirstValue(AccountClaims.DisplayName) ?? "";

    /// <summary>The user's sign-in name, which the audit keeps; empty when nobody is signed in.</summary>
    public static string SignInName(this ClaimsPrincipal user) => user.Identity?.Name ?? "";

    /// <summary>A program that signed in by a key: it has no role, one permission and a scope.</summary>
    /// <param name="name">What the audit and the journal call it.</param>
    /// <param name="scope">How far it reaches.</param>
    /// <param name="permission">The one thing that it may do.</param>
    /// <param name="scheme">Name of the authentication scheme.</param>
    public static ClaimsPrincipal OfKey(string name, Scope scope, string permission, string scheme)
    {
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.Name, name), new(AccountClaims.Grant, permission), new(AccountClaims.Region, scope.RegionPath)], scheme);
        if (scope.OperatorId is { } organisation)
            identity.AddClaim(new Claim(AccountClaims.Operator, organisation.ToString(CultureInfo.InvariantCulture)));
        return new ClaimsPrincipal(identity);
    }

    internal static bool MustChangePassword(this ClaimsPrincipal user) => user.HasClaim(AccountClaims.MustChangePassword, "1");
}
