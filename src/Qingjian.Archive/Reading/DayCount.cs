using Qingjian.Hj212;

namespace Qingjian.Archive;

/// <summary>How many values of one parameter a station delivered in one Beijing day (应收与实收).</summary>
/// <param name="StationId">The station.</param>
/// <param name="Parameter">Factor code.</param>
/// <param name="Period">The period counted.</param>
/// <param name="Day">The Beijing calendar day.</param>
/// <param name="Received">Start times with at least one value.</param>
/// <param name="Normal">Of these, how many have mark N or none, and a readable number.</param>
/// <param name="Due">How many there should be by the station's present profile.</param>
public readonly record struct DayCount(int StationId, string Parameter, Period Period, DateOnly Day, int Received, int Normal, int Due);
