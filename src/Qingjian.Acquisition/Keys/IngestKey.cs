using Qingjian.Kernel;

namespace Qingjian.Acquisition.Keys;

/// <summary>A key by which a program sends observations (接口密钥). The secret itself is shown once and not kept.</summary>
internal sealed class IngestKey : IScoped
{
    public int Id { get; set; }

    /// <summary>What people call it, unique among keys.</summary>
    public required string Name { get; set; }

    /// <summary>The public part, by which it is found.</summary>
    public required string Prefix { get; set; }

    /// <summary>SHA-256 of the whole key. A key has 256 random bits: it needs no slow hash.</summary>
    public required byte[] Hash { get; set; }

    public required string RegionPath { get; set; }

    public int? OperatorId { get; set; }

    /// <summary>Codes of the only stations it may send for, separated by blanks; empty for all of the region.</summary>
    public string Stations { get; set; } = "";

    public required string MadeBy { get; set; }

    public DateTimeOffset MadeUtc { get; set; }

    public string? RevokedBy { get; set; }

    public DateTimeOffset? RevokedUtc { get; set; }

    public DateTimeOffset? LastUsedUtc { get; set; }
}
