namespace Qingjian.Hj212;

/// <summary>The side that sends a packet: one command code means different things from each (HJ 212-2017 Table 9).</summary>
public enum Side : byte
{
    /// <summary>The field unit (现场机): the data-acquisition instrument.</summary>
    Field,

    /// <summary>The host (上位机): the platform.</summary>
    Host,
}
