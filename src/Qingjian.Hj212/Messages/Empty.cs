using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>No items: the command says it all.</summary>
public sealed record Empty : Message
{
    /// <summary>The one value.</summary>
    public static Empty Value { get; } = new();

    internal override void Write(AreaText area)
    {
    }
}
