using Qingjian.Kernel;
using Qingjian.Network.Organisations;
using Qingjian.Network.Stations;

namespace Qingjian.Network.Registration;

/// <summary>A registration in progress: what was entered so far and what was refused.</summary>
internal sealed class Batch(NetworkIndex index, Stamp stamp, Scope scope)
{
    public NetworkIndex Index { get; } = index;

    public Stamp Stamp { get; } = stamp;

    public Scope Scope { get; } = scope;

    public List<RefusedItem> Refused { get; } = [];

    public List<Station> Stations { get; } = [];

    public List<Organisation> Organisations { get; } = [];

    /// <summary>Notes a refusal.</summary>
    /// <returns>Whether there was anything to refuse.</returns>
    public bool Refuse(string kind, int index, string? code, List<FieldError> errors)
    {
        if (errors.Count > 0)
            Refused.Add(new(kind, index, code ?? "", errors));
        return errors.Count > 0;
    }

    /// <summary>Nothing was entered.</summary>
    public RegistrationResult Refusal() => new(Refused, new Dictionary<string, int>(), new Dictionary<string, int>());

    public RegistrationResult Entered() => new(
        Refused,
        Stations.ToDictionary(station => station.Code, station => station.Id, StringComparer.Ordinal),
        Organisations.ToDictionary(organisation => organisation.Code, organisation => organisation.Id, StringComparer.Ordinal));
}
