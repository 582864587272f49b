namespace Qingjian.Hj212;

/// <summary>Why a data segment is not a packet.</summary>
/// <param name="Field">The field at fault; none when there is no fault.</param>
/// <param name="Rule">The rule it breaks.</param>
public readonly record struct PacketFault(PacketField Field, PacketRule Rule);
