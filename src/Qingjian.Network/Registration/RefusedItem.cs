namespace Qingjian.Network;

/// <summary>An item of a <see cref="NewNetwork"/> that was refused.</summary>
/// <param name="Kind">"region", "organisation" or "station".</param>
/// <param name="Code">Its code.</param>
/// <param name="Errors">Every broken rule.</param>
public sealed record RefusedItem(string Kind, string Code, IReadOnlyList<FieldError> Errors);
