using Qingjian.Network;

namespace Qingjian.Acquisition.Losses;

/// <summary>The account of one parameter of one station.</summary>
internal sealed record LossRow(StationCard Card, ParameterLosses Account);
