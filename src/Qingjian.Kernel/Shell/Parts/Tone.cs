namespace Qingjian.Kernel;

/// <summary>What a colour says (ui.md §3). Colour never stands alone: a word goes with it.</summary>
public enum Tone
{
    /// <summary>Not looked at, ordinary.</summary>
    Mute,

    /// <summary>Under way.</summary>
    Info,

    /// <summary>Valid, closed.</summary>
    Ok,

    /// <summary>Doubtful, waiting.</summary>
    Warn,

    /// <summary>Invalid, late, severe.</summary>
    Bad,

    /// <summary>About truthfulness: clues of interference.</summary>
    Truth,
}
