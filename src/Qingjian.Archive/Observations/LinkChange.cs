namespace Qingjian.Archive.Observations;

/// <summary>What an entry says about links.</summary>
internal readonly record struct LinkChange(EntryKind Kind, int Station, ulong Link, string Peer, long AtMs, byte Reason, GatewayNews Gateway);
