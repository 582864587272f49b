namespace Qingjian.Acquisition.Samples;

/// <summary>A refused field of a sample.</summary>
/// <param name="Field">Its name, for example <c>Number</c>; of a result <c>Text</c>, <c>Unit</c>, <c>Limit</c>, <c>Method</c> …</param>
/// <param name="Value">What stood there; null when missing.</param>
/// <param name="Rule">The broken rule.</param>
/// <param name="Limit">What the rule names, or null.</param>
/// <param name="Parameter">Factor code of the result, or null when it concerns the sample.</param>
internal sealed record SampleProblem(string Field, string? Value, SampleRule Rule, string? Limit = null, string? Parameter = null);
