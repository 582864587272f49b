using Microsoft.AspNetCore.Identity;

namespace Qingjian.Kernel;

/// <summary>A user who can sign in.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>Name as shown, not translated.</summary>
    public required string DisplayName { get; set; }

    /// <summary>The one role.</summary>
    public required Role Role { get; set; }

    /// <summary>Region of the scope; empty means every region.</summary>
    public string RegionPath { get; set; } = "";

    /// <summary>Operator of the scope, or null.</summary>
    public int? OperatorId { get; set; }

    /// <summary>A disabled account cannot sign in; accounts are never deleted.</summary>
    public bool Disabled { get; set; }

    /// <summary>The password was set by somebody else and must be changed at the next sign-in.</summary>
    public bool MustChangePassword { get; set; }
}
