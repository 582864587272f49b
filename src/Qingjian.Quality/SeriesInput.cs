namespace Qingjian.Quality;

/// <summary>One series of a station over consecutive slots, ready to be judged. All arrays have one entry a slot.</summary>
/// <param name="Parameter">Factor code, for example <c>a34004</c>.</param>
/// <param name="Limits">The pack's limits for it.</param>
/// <param name="Values">Values in the unit of the limits; ignored where the state is not <see cref="SlotState.Valued"/>.</param>
/// <param name="States">What is known of each slot.</param>
/// <param name="PeerMedians">Median of the neighbours, NaN where too few of them have a value; empty when there are none.</param>
/// <param name="InstrumentLow">Lower end of the instrument's range in the unit of the limits, or null.</param>
/// <param name="InstrumentHigh">Upper end, or null.</param>
public sealed record SeriesInput(
    string Parameter,
    ParameterLimits Limits,
    double[] Values,
    SlotState[] States,
    double[] PeerMedians,
    double? InstrumentLow = null,
    double? InstrumentHigh = null);
