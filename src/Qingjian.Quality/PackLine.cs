namespace Qingjian.Quality;

/// <summary>A line of the rule pack.</summary>
/// <param name="Setting">Where it holds: <c>air</c>, <c>water</c>, <c>station</c>, <c>*</c>.</param>
/// <param name="Parameter">Factor code, or <c>*</c>.</param>
/// <param name="Limit">Which limit.</param>
/// <param name="Value">Its value as written.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Status"><c>confirmed</c>, <c>unconfirmed</c> (from memory of the standard), <c>practice</c> or <c>design</c>.</param>
/// <param name="Source">Standard and clause, or why.</param>
public sealed record PackLine(string Setting, string Parameter, string Limit, string Value, string Unit, string Status, string Source);
