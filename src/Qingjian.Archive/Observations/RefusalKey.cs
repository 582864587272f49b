namespace Qingjian.Archive.Observations;

/// <summary>Refused frames of one hour, station, reason and address are one run.</summary>
internal readonly record struct RefusalKey(long HourMs, int Station, byte Reason, string Peer);
