namespace Qingjian.Simulator;

/// <summary>History stopped because stations got no answer; the message names the gateway, how many and the first of them.</summary>
public sealed class PlayStalledException : Exception
{
    /// <summary>Without a message.</summary>
    public PlayStalledException()
    {
    }

    /// <summary>With the message that is shown.</summary>
    public PlayStalledException(string message) : base(message)
    {
    }

    /// <summary>With its cause.</summary>
    public PlayStalledException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
