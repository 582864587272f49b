namespace Qingjian.Acquisition.Losses;

/// <summary>A field of a statement that breaks a rule.</summary>
/// <param name="Field">The field.</param>
/// <param name="Rule">Key of the sentence that names the rule.</param>
/// <param name="Value">What was entered.</param>
internal sealed record CauseRefusal(string Field, string Rule, string Value);
