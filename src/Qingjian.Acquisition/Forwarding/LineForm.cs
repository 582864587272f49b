using System.Globalization;

namespace Qingjian.Acquisition.Forwarding;

/// <summary>The form of a forwarding line (转发线路).</summary>
public sealed class LineForm
{
    /// <summary>What people call it, at most 64 characters.</summary>
    public string? Name { get; set; }

    /// <summary>Name or address of the target.</summary>
    public string? Host { get; set; }

    /// <summary>Its port, 1 to 65535.</summary>
    public string? Port { get; set; }

    /// <summary>Whether the connection uses TLS.</summary>
    public bool UsesTls { get; set; }

    /// <summary>SHA-256 of the target's certificate, or null.</summary>
    public string? Fingerprint { get; set; }

    /// <summary>The target's edition of HJ 212.</summary>
    public string? Dialect { get; set; }

    /// <summary>Whether each frame is answered with 9014.</summary>
    public bool WantsAnswers { get; set; }

    /// <summary>Whether each station has a connection of its own.</summary>
    public bool LinkPerStation { get; set; }

    /// <summary>Command codes with blanks or commas between.</summary>
    public string? Commands { get; set; }

    /// <summary>Path of the region, or null for the whole scope.</summary>
    public string? Region { get; set; }

    /// <summary>One element, or null for all.</summary>
    public string? Element { get; set; }

    /// <summary>Codes of the only stations, or null for all.</summary>
    public string? Stations { get; set; }

    /// <summary>How long an answer is waited for, 1 to 99 seconds (HJ 212-2017 table 1).</summary>
    public string? OverTime { get; set; }

    /// <summary>How often a frame is sent again, 0 to 99 (HJ 212-2017 table 1).</summary>
    public string? ReCount { get; set; }

    /// <summary>First day of reception that is forwarded, or null for from now on.</summary>
    public string? From { get; set; }

    /// <summary>The version of the line that the form shows; empty on a new line.</summary>
    public string? Version { get; set; }

    /// <summary>The form as it stands for a line.</summary>
    internal static LineForm Of(ForwardingLine line) => new()
    {
        Name = line.Name,
        Host = line.Host,
        Port = line.Port.ToString(CultureInfo.InvariantCulture),
        UsesTls = line.UsesTls,
        Fingerprint = line.Fingerprint,
        Dialect = line.Dialect.ToString(),
        WantsAnswers = line.WantsAnswers,
        LinkPerStation = line.LinkPerStation,
        Commands = line.Commands,
        Region = line.RegionPath,
        Element = line.Element?.ToString(),
        Stations = line.Stations,
        OverTime = line.OverTimeSeconds.ToString(CultureInfo.InvariantCulture),
        ReCount = line.ReCount.ToString(CultureInfo.InvariantCulture),
        Version = line.Version.ToString(CultureInfo.InvariantCulture),
    };
}
