namespace Qingjian.Acquisition.Strangers;

/// <summary>A device that sends well-formed frames under an MN that no station has (未登记设备).</summary>
/// <param name="Mn">Its MN as sent.</param>
/// <param name="St">System code of its newest frame.</param>
/// <param name="Peer">Address and port of its newest frame.</param>
/// <param name="FirstUtc">When the gateway saw it first since it started.</param>
/// <param name="LastUtc">When it saw it last.</param>
/// <param name="Frames">How many frames it sent since then.</param>
/// <param name="Factors">Factor codes that it sent, in their order.</param>
internal sealed record Stranger(
    string Mn, string St, string Peer, DateTimeOffset FirstUtc, DateTimeOffset LastUtc, long Frames, IReadOnlyList<string> Factors)
{
    /// <summary>Access password of its newest frame: never shown, kept only when the station is entered.</summary>
    public string Password { get; init; } = "";

    /// <summary>Without the password.</summary>
    public override string ToString() => $"{Mn} {St} {Peer}";
}
