using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>The content of a data area as a typed value: what a command asks, sets, uploads or answers. Which command has which message stands in
/// <see cref="CommandTable"/>. Messages compare by content.</summary>
public abstract record Message
{
    private protected Message()
    {
    }

    internal abstract void Write(AreaText area);
}
