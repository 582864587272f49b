using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace Qingjian.Kernel.Access;

/// <summary>Identity's refusals in the house's words.</summary>
internal sealed class AccountRefusals(IStringLocalizer<KernelWords> words) : IdentityErrorDescriber
{
    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), userName);

    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName));

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch));

    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), length);

    public override IdentityError PasswordRequiresDigit() => Say(nameof(PasswordRequiresDigit));

    public override IdentityError PasswordRequiresLower() => Say(nameof(PasswordRequiresLower));

    public override IdentityError PasswordRequiresUpper() => Say(nameof(PasswordRequiresUpper));

    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure));

    public override IdentityError DefaultError() => Say(nameof(DefaultError));

    private IdentityError Say(string code, params object[] arguments) =>
        new() { Code = code, Description = words["Account.Refusal." + code, arguments] };
}
