namespace Qingjian.Simulator.Client;

/// <summary>What one round of sending wrote.</summary>
internal struct SendCounts
{
    public int Sent;
    public int Resent;
}
