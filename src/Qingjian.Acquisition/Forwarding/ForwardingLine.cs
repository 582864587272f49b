using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Forwarding;

/// <summary>A forwarding line (转发线路): the frames of chosen stations go on to a higher platform. Its stations lie within its region and operator: nobody
/// forwards more than they may see.</summary>
internal sealed class ForwardingLine : IScoped
{
    public int Id { get; init; }
    public required string Name { get; set; }
    public required string Host { get; set; }
    public int Port { get; set; }
    public bool UsesTls { get; set; }

    /// <summary>SHA-256 of the target's certificate; empty to trust what the system trusts.</summary>
    public required string Fingerprint { get; set; }

    public Dialect Dialect { get; set; }
    public bool WantsAnswers { get; set; }
    public bool LinkPerStation { get; set; }

    /// <summary>Commands with blanks between.</summary>
    public required string Commands { get; set; }

    /// <inheritdoc/>
    public required string RegionPath { get; set; }

    /// <inheritdoc/>
    public int? OperatorId { get; init; }

    public Element? Element { get; set; }

    /// <summary>Codes of the only stations with blanks between; empty for all.</summary>
    public required string Stations { get; set; }

    public int OverTimeSeconds { get; set; }
    public int ReCount { get; set; }
    public long FromPosition { get; init; }
    public DateTimeOffset FromUtc { get; init; }
    public bool IsOn { get; set; }
    public int Version { get; set; }
    public DateTimeOffset ChangedUtc { get; set; }

    /// <summary>The same line, not tracked by any context: for reading a form into it.</summary>
    public ForwardingLine Copy() => (ForwardingLine)MemberwiseClone();

    /// <summary>Takes over what a form may change.</summary>
    public void TakeFrom(ForwardingLine wanted)
    {
        (Name, Host, Port, UsesTls, Fingerprint) = (wanted.Name, wanted.Host, wanted.Port, wanted.UsesTls, wanted.Fingerprint);
        (Dialect, WantsAnswers, LinkPerStation, Commands) = (wanted.Dialect, wanted.WantsAnswers, wanted.LinkPerStation, wanted.Commands);
        (RegionPath, Element, Stations) = (wanted.RegionPath, wanted.Element, wanted.Stations);
        (OverTimeSeconds, ReCount) = (wanted.OverTimeSeconds, wanted.ReCount);
    }
}
