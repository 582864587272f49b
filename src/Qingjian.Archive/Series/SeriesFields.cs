using Microsoft.AspNetCore.Mvc;

namespace Qingjian.Archive;

/// <summary>Which values of a station are asked for.</summary>
/// <param name="Parameter">Factor code, for example <c>a34004</c>.</param>
/// <param name="Period"><c>realtime</c>, <c>minute</c>, <c>hour</c>, <c>day</c> or <c>sample</c>.</param>
/// <param name="Statistic"><c>value</c>, <c>average</c>, <c>minimum</c>, <c>maximum</c>, <c>total</c> …; absent: the one that carries the parameter's value.</param>
/// <param name="From">First start, with an offset or as Beijing time.</param>
/// <param name="To">End, not included, likewise.</param>
/// <param name="Lanes">Whether what is known about the station is wanted beside the values.</param>
/// <param name="Peers">Whether range and median of neighbouring stations are wanted.</param>
/// <param name="AsOf">A moment: what was in force then, revisions and decisions both; absent: now.</param>
public sealed record SeriesFields(
    [property: FromQuery(Name = "parameter")] string? Parameter,
    [property: FromQuery(Name = "period")] string? Period,
    [property: FromQuery(Name = "statistic")] string? Statistic,
    [property: FromQuery(Name = "from")] string? From,
    [property: FromQuery(Name = "to")] string? To,
    [property: FromQuery(Name = "lanes")] bool? Lanes = null,
    [property: FromQuery(Name = "peers")] bool? Peers = null,
    [property: FromQuery(Name = "asOf")] string? AsOf = null);
