using Qingjian.Kernel;

namespace Qingjian.Supervision;

/// <summary>Who does something.</summary>
/// <param name="Name">Sign-in name, or <c>system</c>.</param>
/// <param name="Role">The role; null for the system itself, which may do what no role may: let time pass.</param>
/// <param name="Scope">How far the actor sees.</param>
public sealed record IssueActor(string Name, Role? Role, Scope Scope)
{
    /// <summary>The system itself.</summary>
    public static IssueActor System { get; } = new("system", null, Scope.Everything);
}
