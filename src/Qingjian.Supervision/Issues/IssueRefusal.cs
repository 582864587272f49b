namespace Qingjian.Supervision;

/// <summary>A refused field: which, what stood there, which rule it broke.</summary>
/// <param name="Field">Name of the field, for example <c>Why</c>.</param>
/// <param name="Value">What stood there; null when nothing.</param>
/// <param name="Rule">The broken rule.</param>
/// <param name="Limits">What the rule's sentence names.</param>
public sealed record IssueRefusal(string Field, string? Value, IssueRule Rule, params IReadOnlyList<string> Limits)
{
    /// <summary>For logs and the command line; pages use the words of the reader's language.</summary>
    public override string ToString() => $"{Field} = {Value ?? "(missing)"}: {Rule}({string.Join(", ", Limits)})";
}
