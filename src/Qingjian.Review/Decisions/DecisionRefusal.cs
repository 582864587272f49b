namespace Qingjian.Review;

/// <summary>A refused field of a decision: which, what stood there, and which rule it broke.</summary>
/// <param name="Field">Name of the field.</param>
/// <param name="Value">The refused value; null when missing.</param>
/// <param name="Rule">The broken rule.</param>
/// <param name="Limit">What the rule's sentence names: a bound, the allowed values; may be empty.</param>
public sealed record DecisionRefusal(string Field, string? Value, DecisionRule Rule, string Limit = "")
{
    /// <summary>For logs and tests; the page uses the words of the reader's language.</summary>
    public override string ToString() => $"{Field} = {Value ?? "(missing)"}: {Rule}({Limit})";
}
