using Qingjian.Network;

namespace Qingjian.Assessment.Days;

/// <summary>A stored day that changed: the row before and the row after.</summary>
internal sealed record MovedDay(StationCard Station, StationDay Before, StationDay After);
