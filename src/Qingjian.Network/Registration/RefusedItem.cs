namespace Qingjian.Network;

/// <summary>An item of a <see cref="NewNetwork"/> that was refused.</summary>
/// <param name="Kind">"region", "organisation" or "station".</param>
/// <param name="Index">Its place in the list of its kind, from 0.</param>
/// <param name="Code">Its code.</param>
/// <param name="Errors">Every broken rule.</param>
public sealed record RefusedItem(string Kind, int Index, string Code, IReadOnlyList<FieldError> Errors);
