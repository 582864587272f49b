namespace Qingjian.Assessment.Air;

/// <summary>One step.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Item">The item; null for steps over all.</param>
/// <param name="Average">The average; null for steps over all.</param>
/// <param name="Formula">The formula with its numbers.</param>
/// <param name="Out">What comes out.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="NotAssessed">The reason, for steps that end without a figure.</param>
/// <param name="Clause">Where the rule stands.</param>
/// <param name="Status">confirmed, or what is not.</param>
internal sealed record AirStepAnswer(
    string Kind, string? Item, string? Average, string Formula, decimal? Out, string? Unit, string? NotAssessed, string Clause, string Status);
