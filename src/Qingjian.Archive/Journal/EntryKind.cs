namespace Qingjian.Archive;

/// <summary>What a journal entry says (日志条目类型). Numbers are stored: never reuse one.</summary>
public enum EntryKind : byte
{
    /// <summary>A frame that was accepted from a known station: its raw bytes.</summary>
    Frame = 1,

    /// <summary>A frame, or a stretch of bytes, that was refused; <see cref="NewEntry.Reason"/> says why.</summary>
    Refused = 2,

    /// <summary>A station's link came up (联网).</summary>
    LinkUp = 3,

    /// <summary>A station's link went down (断线).</summary>
    LinkDown = 4,

    /// <summary>The gateway started (网关启动): every link that was open before has ended, said so or not.</summary>
    GatewayStarted = 5,

    /// <summary>A review decision, or one taken back (审核决定): canonical JSON.</summary>
    Decision = 6,

    /// <summary>An event of an issue (问题事件): canonical JSON.</summary>
    IssueEvent = 7,

    /// <summary>An event of a command to a station (指令事件): canonical JSON.</summary>
    CommandEvent = 12,

    /// <summary>An event of a manual sample (样品事件): canonical JSON.</summary>
    SampleEvent = 24,

    /// <summary>Values of one station that came by HTTP, MQTT, a file or as a sample (观测值批次): see <see cref="BatchHeader"/>.</summary>
    Batch = 16,

    /// <summary>A part of an imported file as it was uploaded (导入文件): see <see cref="JournalFiles"/>.</summary>
    FilePart = 17,

    /// <summary>A retention policy that came into force or ended, or what was dropped under one (留存策略与到期销毁): canonical JSON.</summary>
    Retention = 40,

    /// <summary>What stays of a frame or refusal that a retention policy let expire (到期销毁，仅存散列). Never stored as a kind: the entry
    /// keeps its own, which <see cref="JournalEntry.ExpiredKind"/> shows, so that who reads frames passes it over.</summary>
    Expired = 255,
}
