namespace Qingjian.Hj212;

/// <summary>What to do about an exchange now.</summary>
public enum ExchangeAction : byte
{
    /// <summary>Wait.</summary>
    None,

    /// <summary>Send the same frame again, same QN, and say so by <see cref="Exchange.Sent"/>.</summary>
    SendAgain,

    /// <summary>It is over: unanswered or timed out.</summary>
    GiveUp,
}
