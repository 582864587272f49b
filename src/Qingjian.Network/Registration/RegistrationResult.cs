namespace Qingjian.Network;

/// <summary>What came of a registration: everything was entered, or nothing and why.</summary>
/// <param name="Refused">What was refused; empty when all was entered.</param>
/// <param name="StationIds">Keys of the entered stations by code.</param>
/// <param name="OrganisationIds">Keys of the entered organisations by code: the operator of a user's scope.</param>
public sealed record RegistrationResult(
    IReadOnlyList<RefusedItem> Refused,
    IReadOnlyDictionary<string, int> StationIds,
    IReadOnlyDictionary<string, int> OrganisationIds)
{
    /// <summary>Whether everything was entered.</summary>
    public bool Succeeded => Refused.Count == 0;
}
