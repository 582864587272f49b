namespace Qingjian.Acquisition.Forwarding;

/// <summary>Why a frame was set aside. Numbers are stored: never reuse one. Each has a sentence under <c>Forwarding.Aside.…</c>.</summary>
internal enum AsideReason : byte
{
    /// <summary>Not set aside.</summary>
    None = 0,

    /// <summary>The journalled bytes cannot be read without a key.</summary>
    Unreadable = 1,

    /// <summary>The station has no MN, or no readable password, that the target would know it by.</summary>
    NoIdentity = 2,

    /// <summary>The target's edition has no such command.</summary>
    Command = 3,

    /// <summary>The target's edition has no code for a factor.</summary>
    Factor = 4,

    /// <summary>The target's edition has no such mark of a value.</summary>
    Mark = 5,

    /// <summary>The data area is longer than 950 bytes with the codes of the target's edition (HJ 212-2017 table 2).</summary>
    TooLong = 6,

    /// <summary>The target refused it with a request answer (9011, QnRtn).</summary>
    RequestRefused = 7,

    /// <summary>The target answered with a failed execution (9012, ExeRtn).</summary>
    ExecutionFailed = 8,

    /// <summary>The target answered others and never this one.</summary>
    Unanswered = 9,

    /// <summary>The station's password at the target was entered and its key is gone: the station is stopped until it is entered anew.</summary>
    PasswordUnreadable = 10,
}
