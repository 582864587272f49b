using Qingjian.Kernel;

namespace Qingjian.Acquisition.Losses;

/// <summary>How a fate of values is shown.</summary>
internal static class LossText
{
    public static Tone ToneOf(LossState state) => state switch
    {
        LossState.Live => Tone.Ok,
        LossState.Late or LossState.BackFilled or LossState.PlatformDown => Tone.Info,
        LossState.Device or LossState.LeftOut or LossState.Refused or LossState.Offline or LossState.Silent => Tone.Warn,
        LossState.Unknown => Tone.Bad,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
