namespace Qingjian.Network;

/// <summary>A refused field: which, what stood there, and which rule it broke.</summary>
/// <param name="Field">Name of the field, for example <c>Mn</c> or <c>Parameters[a34004].Decimals</c>.</param>
/// <param name="Value">The refused value; null when missing. Never a password.</param>
/// <param name="Rule">The broken rule.</param>
/// <param name="Limits">What the rule's sentence names: bounds, allowed values.</param>
public sealed record FieldError(string Field, string? Value, FieldRule Rule, params IReadOnlyList<string> Limits)
{
    /// <summary>For logs and the command line; pages use the words of the reader's language.</summary>
    public override string ToString() => $"{Field} = {Value ?? "(missing)"}: {Rule}({string.Join(", ", Limits)})";
}
