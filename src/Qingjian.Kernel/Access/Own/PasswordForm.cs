namespace Qingjian.Kernel.Access.Own;

/// <summary>What the password form sends.</summary>
internal sealed class PasswordForm
{
    public string? Old { get; set; }

    public string? New { get; set; }

    public string? Again { get; set; }
}
