using System.Collections.Frozen;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Intake;

/// <summary>Who sends a batch, and how far it reaches.</summary>
/// <param name="Source"><c>http</c>, <c>mqtt</c> or <c>file</c>.</param>
/// <param name="Name">Name of the key, of the user, or code of the station.</param>
/// <param name="Scope">Stations outside do not exist for the sender.</param>
/// <param name="Stations">The only stations it may send for, or null for all within the scope.</param>
/// <param name="Peer">The other end as short text.</param>
internal sealed record Sender(string Source, string Name, Scope Scope, FrozenSet<string>? Stations, string Peer)
{
    /// <summary>The station, when it lies within reach.</summary>
    public StationCard? Find(StationDirectory stations, string code) =>
        Stations is null || Stations.Contains(code) ? stations.FindByCode(Scope, code) : null;
}
