namespace Qingjian.Acquisition.Forwarding;

/// <summary>As whom the target of a line knows a station, where that is not the station's own MN, PW and ST.</summary>
internal sealed class ForwardingIdentity
{
    public int Id { get; init; }
    public int LineId { get; init; }
    public int StationId { get; init; }
    public required string Mn { get; set; }

    /// <summary>Encrypted by <see cref="ForwardingPasswords"/>.</summary>
    public required string EncryptedPassword { get; set; }

    public required string St { get; set; }
}
