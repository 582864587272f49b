namespace Qingjian.Acquisition.Forwarding;

/// <summary>What keeps a line from delivering. Each has a sentence under <c>Forwarding.Fault.…</c>.</summary>
internal enum LineFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The target cannot be reached.</summary>
    CannotConnect,

    /// <summary>The target closed the connection.</summary>
    LinkLost,

    /// <summary>The target answers nothing.</summary>
    NoAnswer,

    /// <summary>The delivery log or the journal cannot be read or written.</summary>
    Disk,
}
