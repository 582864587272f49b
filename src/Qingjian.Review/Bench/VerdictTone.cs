using Qingjian.Kernel;

namespace Qingjian.Review.Bench;

/// <summary>Colour of a verdict's chip (ui.md §3).</summary>
internal static class VerdictTone
{
    public static Tone Of(Verdict? verdict) => verdict switch
    {
        Verdict.Valid => Tone.Ok,
        Verdict.Doubtful => Tone.Warn,
        Verdict.Invalid => Tone.Bad,
        null => Tone.Mute,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Not a verdict."),
    };
}
