namespace Qingjian.Acquisition.Forwarding;

/// <summary>How one line stands, as its runner last said.</summary>
internal sealed record LineState
{
    public bool IsConnected { get; init; }

    /// <summary>Everything up to this entry of the journal is settled; null until the runner began.</summary>
    public long? Watermark { get; init; }

    /// <summary>When the oldest frame that waits was received; null when none waits.</summary>
    public DateTimeOffset? OldestUtc { get; init; }

    public LineFault Fault { get; init; }

    /// <summary>Since when it does not deliver.</summary>
    public DateTimeOffset? FailingSinceUtc { get; init; }

    /// <summary>What the system said about it.</summary>
    public string Error { get; init; } = "";

    /// <summary>Batches by HTTP, MQTT or file that were passed over since the start: they are no frames.</summary>
    public long PassedOver { get; init; }

    /// <summary>Stations of which nothing is sent: their password at the target cannot be decrypted.</summary>
    public IReadOnlySet<int> Stopped { get; init; } = new HashSet<int>();
}
