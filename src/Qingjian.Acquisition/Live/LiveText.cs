using Microsoft.Extensions.Localization;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Live;

/// <summary>A live state as words and figures of a page: the same for the first rendering and for every later change.</summary>
internal sealed class LiveText(IStringLocalizer<AcquisitionWords> words, IStringLocalizer<NetworkWords> networkWords, HealthText health, TimeProvider time)
{
    public const string Missing = "—";

    /// <summary>What the page patches, by the <c>data-key</c> of its elements.</summary>
    public Dictionary<string, object> Patch(StationCard card, StationLive live)
    {
        var state = Liveness.Of(card, live, time.GetUtcNow());
        var patch = new Dictionary<string, object>
        {
            [$"{card.Code}.state"] = new Dictionary<string, string> { ["text"] = Word(state.State), ["class"] = Look(state.State) },
            [$"{card.Code}.dot"] = new Dictionary<string, string> { ["class"] = DotOf(state.State) },
            [$"{card.Code}.data"] = At(live.LastDataUtc),
            [$"{card.Code}.frame"] = At(live.LastFrameUtc),
        };
        foreach (var value in live.Values)
        {
            patch[$"{card.Code}.{value.Parameter}"] = new Dictionary<string, string>
            {
                ["text"] = Figure(value),
                ["title"] = Title(value),
                ["class"] = value.Mark == 'N' ? "" : "warnt",
            };
        }

        health.Patch(patch, card, live);
        return patch;
    }

    public string Word(StationState state) => networkWords[$"Network.State.{state}"];

    public static string Look(StationState state) => state switch
    {
        StationState.Online => "chip ok",
        StationState.Late => "chip warn",
        StationState.Offline => "chip bad",
        StationState.Unknown => "chip mute",
        StationState.ByHand => "chip info",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The dot before a data time.</summary>
    public static string DotOf(StationState state) => state switch
    {
        StationState.Online => "dot",
        StationState.Late => "dot stale",
        StationState.Offline => "dot off",
        StationState.Unknown or StationState.ByHand => "dot none",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Figure(LiveValue? value) => value is { } known
        ? known.Mark == 'N' ? FigureText.Of(known.Digits.ToString()) : $"{FigureText.Of(known.Digits.ToString())} {known.Mark}"
        : Missing;

    public string Title(LiveValue? value) => value is { } known
        ? words["Live.Value.Title", words[$"Period.{known.Period}"], known.DataUtc.ToScreen()]
        : words["Live.Value.None"];

    public string At(DateTimeOffset? instantUtc) => instantUtc is { } known ? known.ToLine(time.GetUtcNow()) : Missing;
}
