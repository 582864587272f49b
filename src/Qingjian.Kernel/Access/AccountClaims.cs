using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Qingjian.Kernel.Access;

/// <summary>Writes into the cookie what every request needs to know about the user, so that no page asks the database
/// who is looking. The stamp validator writes it anew at most a minute after a change.</summary>
internal sealed class AccountClaims(AccountUsers users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(users, options)
{
    public const string DisplayName = "qj:name";
    public const string Role = "qj:role";
    public const string Region = "qj:region";
    public const string Operator = "qj:operator";
    public const string MustChangePassword = "qj:must-change";

    /// <summary>A permission without a role; never in a user's cookie, see <see cref="PrincipalAccess.OfKey"/>.</summary>
    public const string Grant = "qj:grant";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(DisplayName, user.DisplayName));
        identity.AddClaim(new Claim(Role, user.Role.ToString()));
        identity.AddClaim(new Claim(Region, user.RegionPath));
        if (user.OperatorId is { } id)
            identity.AddClaim(new Claim(Operator, id.ToString(CultureInfo.InvariantCulture)));
        if (user.MustChangePassword)
            identity.AddClaim(new Claim(MustChangePassword, "1"));
        return identity;
    }
}
