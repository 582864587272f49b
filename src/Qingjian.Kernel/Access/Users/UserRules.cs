using Microsoft.Extensions.Localization;

namespace Qingjian.Kernel.Access.Users;

/// <summary>The rules of the form, each with the words that name it. Whether a name is taken, and whether the scope lies
/// within the administrator's own, is decided where it is saved.</summary>
internal static class UserRules
{
    private const int MaxDisplayName = 64;
    private const int MinUserName = 2;
    private const int MaxUserName = 32;

    /// <summary>Broken rules by field; empty when the form may be saved.</summary>
    public static Dictionary<string, string> Check(UserForm form, IStringLocalizer<KernelWords> words)
    {
        var errors = new Dictionary<string, string>();
        if (form.UserName?.Trim().Length is not (>= MinUserName and <= MaxUserName))
            errors[nameof(form.UserName)] = words["Users.Rule.UserName"];
        if (form.DisplayName?.Trim().Length is not (>= 1 and <= MaxDisplayName))
            errors[nameof(form.DisplayName)] = words["Users.Rule.DisplayName"];
        if (form.Role is not { } role || !Enum.IsDefined(role))
            errors[nameof(form.Role)] = words["Users.Rule.Role"];
        if (form.Role is Role.OperatorEngineer && form.Scope.OperatorId is null)
            errors[nameof(form.OperatorId)] = words["Users.Rule.Operator"];
        return errors;
    }
}
