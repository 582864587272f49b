namespace Qingjian.Network.Stations;

/// <summary>The code of an entered station.</summary>
internal sealed record StationKey(string Code);
