using Microsoft.Extensions.Localization;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Forwarding;

/// <summary>A line's state in words of the reader's language.</summary>
internal static class LineText
{
    public static Tone ToneOf(ForwardingLine line, LineState state) =>
        !line.IsOn ? Tone.Mute : state.Fault != LineFault.None ? Tone.Bad : state.Stopped.Count > 0 ? Tone.Warn : state.IsConnected ? Tone.Ok : Tone.Mute;

    public static string StateOf(ForwardingLine line, LineState state, IStringLocalizer<AcquisitionWords> words) =>
        !line.IsOn ? words["Forwarding.State.Paused"]
        : state.Fault != LineFault.None ? words["Forwarding.Fault." + state.Fault]
        : state.Stopped.Count > 0 ? words["Forwarding.State.Stopped", FigureText.Of(state.Stopped.Count)]
        : words[state.IsConnected ? "Forwarding.State.Connected" : "Forwarding.State.Idle"];

    /// <summary>Entries of the journal that are not yet settled.</summary>
    public static string BehindOf(LineState state, long durable) => state.Watermark is { } mark ? FigureText.Of(Math.Max(0, durable - mark)) : "—";

    public static string ReasonOf(in Delivery aside, IStringLocalizer<AcquisitionWords> words) => words["Forwarding.Aside." + aside.Reason, aside.Detail];
}
