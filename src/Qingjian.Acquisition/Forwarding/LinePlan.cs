using System.Collections.Frozen;
using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Acquisition.Forwarding;

/// <summary>A line as its runner needs it, read from its rows once: a change of the rows makes a new plan and a new runner.</summary>
internal sealed record LinePlan
{
    public required int Id { get; init; }
    public required string Host { get; init; }
    public required int Port { get; init; }
    public bool UsesTls { get; init; }

    /// <summary>SHA-256 of the only certificate that is accepted, in hexadecimal; empty to trust what the system trusts.</summary>
    public string Fingerprint { get; init; } = "";

    public required TargetForm Form { get; init; }
    public bool LinkPerStation { get; init; }
    public required FrozenSet<int> Commands { get; init; }
    public string RegionPath { get; init; } = "";
    public int? OperatorId { get; init; }
    public Element? Element { get; init; }

    /// <summary>The only stations, by code; empty for all.</summary>
    public FrozenSet<string> Stations { get; init; } = [];

    /// <summary>As whom the target knows the stations that it knows by another name.</summary>
    public IReadOnlyDictionary<int, TargetIdentity> Identities { get; init; } = new Dictionary<int, TargetIdentity>();

    /// <summary>Stations whose password at the target was entered and cannot be decrypted: nothing of them is sent.</summary>
    public FrozenSet<int> Unreadable { get; init; } = [];

    /// <summary>How long an answer is waited for, and how often a frame is sent again (HJ 212-2017 table 1).</summary>
    public required ExchangeTimes Times { get; init; }

    /// <summary>First entry of the journal that is looked at.</summary>
    public long FromPosition { get; init; } = 1;

    /// <summary>Frames received before are passed over.</summary>
    public DateTimeOffset FromUtc { get; init; }

    /// <summary>Spans that somebody asked to send again and that are not done.</summary>
    public IReadOnlyList<ResendSpan> Resends { get; init; } = [];

    public bool Chooses(StationCard station) =>
        station.RegionPath.StartsWith(RegionPath, StringComparison.Ordinal)
        && (OperatorId is null || station.OperatorId == OperatorId)
        && (Element is null || station.Element == Element)
        && (Stations.Count == 0 || Stations.Contains(station.Code));

    /// <summary>As whom the target knows a station; null when it has neither a name there nor an MN and password of its own, or the name
    /// there cannot be used.</summary>
    public TargetIdentity? IdentityOf(StationCard station) => Unreadable.Contains(station.Id) ? null : Identities.TryGetValue(station.Id, out var identity) ? identity
        : station.Mn.Length > 0 && station.ReadPassword() is { } password ? new(station.Mn, password, station.St)
        : null;
}
