namespace Qingjian.Hj212;

/// <summary>A field of the data segment (HJ 212-2017 Table 3).</summary>
public enum PacketField : byte
{
    /// <summary>No field.</summary>
    None,

    /// <summary>Request number (请求编码).</summary>
    Qn,

    /// <summary>System code (系统编码).</summary>
    St,

    /// <summary>Command code (命令编码).</summary>
    Cn,

    /// <summary>Access password (访问密码).</summary>
    Pw,

    /// <summary>Device id (设备唯一标识).</summary>
    Mn,

    /// <summary>Version, split and answer bits (拆分包及应答标志).</summary>
    Flag,

    /// <summary>Number of packets (总包数).</summary>
    Pnum,

    /// <summary>Packet number (包号).</summary>
    Pno,

    /// <summary>Mark of a re-sent upload (补传), HJ 212-2025.</summary>
    Rf,

    /// <summary>Command parameters: the data area (指令参数).</summary>
    Cp,
}
