using Qingjian.Kernel;

namespace Qingjian.Acquisition.Samples;

/// <summary>How the states are shown.</summary>
internal static class SampleStates
{
    public static Tone ToneOf(this SampleState state) => state switch
    {
        SampleState.Draft => Tone.Mute,
        SampleState.Submitted => Tone.Info,
        SampleState.Returned => Tone.Warn,
        SampleState.Accepted => Tone.Ok,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state."),
    };
}
