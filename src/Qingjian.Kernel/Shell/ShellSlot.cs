namespace Qingjian.Kernel;

/// <summary>The slots of the shell itself, for <see cref="ShellRegistration.AddPagePanel{TComponent}"/>.</summary>
public static class ShellSlot
{
    /// <summary>How fresh the data are, in the top bar: a <c>Freshness</c> component. The panel gets
    /// <c>[Parameter] Scope Scope</c>.</summary>
    public const string Freshness = "shell.freshness";
}
