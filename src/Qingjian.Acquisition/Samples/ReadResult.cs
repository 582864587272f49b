using Qingjian.Network;

namespace Qingjian.Acquisition.Samples;

/// <summary>A result as read.</summary>
/// <param name="Parameter">The station's parameter.</param>
/// <param name="Text">Value or limit; null while it is not reported yet.</param>
/// <param name="Unit">Unit of the result.</param>
/// <param name="Method">The method, or null while it is not given.</param>
/// <param name="Source">What was written.</param>
internal sealed record ReadResult(StationParameter Parameter, ResultText? Text, Unit Unit, SampleMethod? Method, ResultDraft Source);
