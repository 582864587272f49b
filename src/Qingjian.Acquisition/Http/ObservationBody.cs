namespace Qingjian.Acquisition;

/// <summary>One line of a batch: one value of one series (观测值).</summary>
/// <param name="Station">Code of the station (站点编码).</param>
/// <param name="Parameter">Factor code, for example <c>a34004</c> (HJ 212-2017 appendix B); one of the station's parameters.</param>
/// <param name="Period"><c>realtime</c>, <c>minute</c>, <c>hour</c>, <c>day</c> or <c>sample</c>.</param>
/// <param name="Start">Beginning of the period: with an offset, or Beijing time without one.</param>
/// <param name="Statistic"><c>value</c>, <c>average</c>, <c>minimum</c>, <c>maximum</c>, <c>total</c> …; absent: <c>value</c> of a real-time value or sample, else <c>average</c>.</param>
/// <param name="Value">A number, or a text with its digits; kept digit for digit. Null, with a mark, when there is none.</param>
/// <param name="Mark">The device's mark (HJ 212-2017 table 8): <c>N</c> is normal.</param>
/// <param name="Unit">Only when it differs from the station's unit by a power of ten: <c>mg/m3</c>.</param>
public sealed record ObservationBody(
    string Station, string Parameter, string Period, string Start, string? Statistic, decimal? Value, string? Mark, string? Unit);
