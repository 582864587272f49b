namespace Qingjian.Simulator;

/// <summary>What a bad line or a bad data-acquisition instrument does to a frame.</summary>
public enum FaultKind
{
    /// <summary>The upload is forgotten before it is ever sent; it never comes.</summary>
    Forget,

    /// <summary>A sending is lost on the way; the frame comes with a later sending.</summary>
    Lose,

    /// <summary>The answer 9014 to a sending is lost; the frame is sent again although it has arrived.</summary>
    LoseAnswer,

    /// <summary>A sending is held back for a while; the answer may come after the frame was sent again.</summary>
    Delay,

    /// <summary>A sending arrives twice.</summary>
    Duplicate,

    /// <summary>A sending changes places with the next one.</summary>
    Reorder,

    /// <summary>One byte of the data area is changed, so that the checksum does not fit.</summary>
    Corrupt,
}
