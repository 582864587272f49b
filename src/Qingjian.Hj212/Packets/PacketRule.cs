namespace Qingjian.Hj212;

/// <summary>The rule that a refused data segment breaks.</summary>
public enum PacketRule : byte
{
    /// <summary>None broken.</summary>
    None,

    /// <summary>The field must be there.</summary>
    Required,

    /// <summary>The field must be a number of the standard's size.</summary>
    Number,

    /// <summary>The field is longer than any edition allows.</summary>
    TooLong,

    /// <summary>The data area must be opened by <c>CP=&amp;&amp;</c>.</summary>
    Opening,

    /// <summary>The data area must be closed by <c>&amp;&amp;</c>.</summary>
    Closing,
}
