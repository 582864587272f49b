namespace Qingjian.Network.Map;

/// <summary>What a region's outline says of itself.</summary>
internal sealed record MapProperties(string Name, string Code);
