namespace Qingjian.Simulator;

/// <summary>Replay options that cannot be followed, or a file that does not fit them; the message says which and what is
/// expected.</summary>
public sealed class ReplayOptionsException : Exception
{
    /// <summary>Without a message.</summary>
    public ReplayOptionsException()
    {
    }

    /// <summary>With the message that is shown.</summary>
    public ReplayOptionsException(string message) : base(message)
    {
    }

    /// <summary>With its cause.</summary>
    public ReplayOptionsException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
