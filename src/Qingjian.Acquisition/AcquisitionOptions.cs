using System.ComponentModel.DataAnnotations;

namespace Qingjian.Acquisition;

/// <summary>Settings of the gateway, section <c>Acquisition</c>.</summary>
public sealed class AcquisitionOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Acquisition";

    /// <summary>Address that the TCP gateway listens on; loopback unless told otherwise.</summary>
    [Required]
    public string GatewayAddress { get; set; } = "127.0.0.1";

    /// <summary>Port of the TCP gateway; 0 lets the system choose.</summary>
    [Range(0, 65535)]
    public int GatewayPort { get; set; } = 9212;

    /// <summary>A link on which no byte arrives for this long is closed; that of a known station only after twice its
    /// slowest sending interval besides.</summary>
    public TimeSpan IdleLimit { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>A link that has not shown a registered station for this long is closed.</summary>
    public TimeSpan StrangerLimit { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Silence after which the bytes that are left are judged as they are: a frame without a tail is complete, half
    /// a frame is refused. Longer than the pauses of a slow radio link within a frame.</summary>
    public TimeSpan FramePause { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How far ahead of the server's clock a DataTime may lie; a frame further ahead is refused, because a
    /// station whose clock runs ahead must close no hour (HJ 212-2017 6.7, design §3).</summary>
    public TimeSpan ClockTolerance { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>By how much a station's clock may differ from the server's before the live board flags it. This product's own limit:
    /// beyond a minute, minute values stand at the wrong minute; HJ 212-2017 asks only that the clocks be set (commands 1012, 1013).</summary>
    public TimeSpan ClockWarning { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Open links in all; one more is closed at once.</summary>
    [Range(1, 1_000_000)]
    public int MaxLinks { get; set; } = 20_000;

    /// <summary>Open links from one address; loopback is exempt.</summary>
    [Range(1, 1_000_000)]
    public int MaxLinksPerAddress { get; set; } = 1_000;

    /// <summary>Open links of one station; of one more and these, the one that was silent for longest is closed, because a station
    /// that connects again often leaves a dead link behind.</summary>
    [Range(1, 1_000)]
    public int MaxLinksPerStation { get; set; } = 8;

    /// <summary>Frames a second that one link may send on average; a faster one is slowed by TCP, nothing of it is dropped.</summary>
    [Range(1, 1_000_000)]
    public int FramesPerSecond { get; set; } = 1_000;

    /// <summary>Bytes a second that one link may send on average.</summary>
    [Range(1_024, 1_000_000_000)]
    public int BytesPerSecond { get; set; } = 2_097_152;

    /// <summary>How much may come at once, as seconds of the average: a back-fill of days is no flood.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan PaceBurst { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a peer may leave its answers unread, once its window and our buffer are full.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan AnswerLimit { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Refused frames of one link kept with their bytes each minute; more are counted only, so that a flood of
    /// rubbish does not fill the journal.</summary>
    [Range(0, 10_000)]
    public int RefusalsKeptPerMinute { get; set; } = 30;

    /// <summary>How long a command waits for the station's request answer before it is sent again (HJ 212-2017 table 1: 10 s over
    /// mobile networks).</summary>
    public TimeSpan CommandTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often an unanswered command is sent again (HJ 212-2017 table 1).</summary>
    [Range(0, 99)]
    public int CommandResends { get; set; } = 3;

    /// <summary>How long a command waits for a station that is not connected.</summary>
    public TimeSpan CommandExpiry { get; set; } = TimeSpan.FromDays(1);
}
