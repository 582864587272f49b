namespace Qingjian.Standards;

/// <summary>One step of an explanation.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Item">The item; null for steps over all items.</param>
/// <param name="Average">The average; null for steps over all items.</param>
/// <param name="Formula">The formula with its numbers in it, free of words: <c>(100 − 50) ÷ (60 − 35) × (48 − 35) + 50</c>.</param>
/// <param name="Out">What comes out; null when nothing does.</param>
/// <param name="Unit">Unit of what comes out; null for a bare number.</param>
/// <param name="Why">For <see cref="StepKind.NotAssessed"/>: the reason.</param>
/// <param name="Clause">Where the rule stands.</param>
/// <param name="Status">"confirmed", or what of the rule is not.</param>
public sealed record ExplanationStep(
    StepKind Kind, AirItem? Item, AirAverage? Average, string Formula, decimal? Out, string? Unit, NotAssessed Why, string Clause, string Status);
