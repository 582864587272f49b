using System.Globalization;
using Microsoft.Extensions.Localization;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Roster;

/// <summary>The roster as words: the same on the page and in the file.</summary>
internal sealed class RosterWords(IStringLocalizer<AcquisitionWords> words)
{
    public const string Missing = "—";

    public string Of(RosterState state) => words[$"Roster.State.{state}"];

    public string Of(ReasonKind kind) => words[$"Roster.Reason.{kind}"];

    public static Tone ToneOf(RosterState state) => state switch
    {
        RosterState.Connected => Tone.Ok,
        RosterState.Never or RosterState.Lost or RosterState.NoMn => Tone.Bad,
        RosterState.NoValid or RosterState.OtherMn => Tone.Warn,
        RosterState.Exempt or RosterState.NotYet or RosterState.ByHand => Tone.Mute,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>What the product itself knows about the cause, in one sentence.</summary>
    public string Derived(RosterEntry entry) => entry.State == RosterState.OtherMn
        ? words["Roster.Derived.OtherMn", entry.Beside!.Code]
        : words[$"Roster.Derived.{entry.State}"];

    /// <summary>Connected of those due, rounded down to one decimal: only all of them are 100 per cent.</summary>
    public static string Rate(int connected, int due) => due == 0
        ? Missing
        : (Math.Floor(1000m * connected / due) / 10).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Missing;

    public static string StationLink(string code) => $"/network/roster/{Uri.EscapeDataString(code)}";
}
