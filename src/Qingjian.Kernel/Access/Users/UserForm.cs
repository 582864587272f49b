using System.Globalization;

namespace Qingjian.Kernel.Access.Users;

/// <summary>What the forms of a user's account send.</summary>
internal sealed class UserForm
{
    public string? UserName { get; set; }

    public string? DisplayName { get; set; }

    public Role? Role { get; set; }

    public string? RegionPath { get; set; }

    public string? OperatorId { get; set; }

    /// <summary>The scope that was chosen; an operator that is no number is none.</summary>
    public Scope Scope => new(
        RegionPath ?? "",
        int.TryParse(OperatorId, CultureInfo.InvariantCulture, out var id) ? id : null);

    public static UserForm Of(Account account) => new()
    {
        UserName = account.UserName,
        DisplayName = account.DisplayName,
        Role = account.Role,
        RegionPath = account.RegionPath,
        OperatorId = account.OperatorId?.ToString(CultureInfo.InvariantCulture),
    };
}
