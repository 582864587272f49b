namespace Qingjian.Kernel.Access.SignIn;

/// <summary>What the sign-in form sends.</summary>
internal sealed class SignInForm
{
    public string? User { get; set; }

    public string? Password { get; set; }
}
