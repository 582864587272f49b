namespace Qingjian.Simulator;

/// <summary>Where a gateway 上位机 listens.</summary>
/// <param name="Host">Host name or address.</param>
/// <param name="Port">TCP port.</param>
public readonly record struct GatewayAddress(string Host, int Port)
{
    /// <summary>HOST:PORT.</summary>
    public override string ToString() => $"{Host}:{Port}";
}
