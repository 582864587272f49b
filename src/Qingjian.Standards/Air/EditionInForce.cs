namespace Qingjian.Standards;

/// <summary>Answer to "which edition was in force": the edition, or an honest no.</summary>
/// <param name="Edition">The edition; null when no standard was in force.</param>
/// <param name="Basis">What the answer rests on: effective dates, the phase of the city, or why there is none.</param>
/// <param name="IsConfirmed">False when it rests on data marked unconfirmed.</param>
public sealed record EditionInForce(AirEdition? Edition, string Basis, bool IsConfirmed);
