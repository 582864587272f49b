namespace Qingjian.Hj212;

/// <summary>Why a data area is not the message of its command.</summary>
/// <param name="Field">The name of the item at fault; empty when there is no fault.</param>
/// <param name="Value">What stands there; empty when nothing does.</param>
/// <param name="Rule">The rule it breaks, with its clause.</param>
public readonly record struct MessageFault(string Field, string Value, string Rule)
{
    /// <summary>Field, value and rule in one sentence.</summary>
    public override string ToString() => string.IsNullOrEmpty(Field) ? "" : $"{Field}: '{Value}' is not {Rule}";
}
