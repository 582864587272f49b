using System.Globalization;
using Microsoft.Extensions.Localization;
using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Acquisition.Live;

/// <summary>The health of a station as words and figures of a page: the same for the first rendering and for every later change.</summary>
internal sealed class HealthText(IStringLocalizer<AcquisitionWords> words, JudgeHealth judge, TimeProvider time)
{
    // Less than is shown of it: neither fast nor slow.
    private static readonly TimeSpan Noticeable = TimeSpan.FromMilliseconds(50);

    /// <summary>Adds what a page patches, by the <c>data-key</c> of its elements.</summary>
    public void Patch(Dictionary<string, object> patch, StationCard card, StationLive live)
    {
        patch[$"{card.Code}.equipment"] = new Dictionary<string, string> { ["text"] = Word(live.Equipment), ["class"] = Look(live.Equipment) };
        patch[$"{card.Code}.clock"] = new Dictionary<string, string> { ["text"] = Clock(live), ["class"] = judge.ClockIsOff(live) ? "badt" : "" };
        var day = Day(live);
        patch[$"{card.Code}.links"] = Number(day?.Links);
        patch[$"{card.Code}.refused"] = Share(day);
        patch[$"{card.Code}.resent"] = Number(day?.Resent);
        foreach (var code in RoomLimits.Columns)
        {
            var info = live.Health?.Info(code);
            patch[$"{card.Code}.{code}"] = new Dictionary<string, string> { ["text"] = Info(info), ["class"] = info is { } said && RoomLimits.IsAlarm(said) ? "badt" : "" };
        }
    }

    public string Word(DeviceState state) => words[$"Health.Equipment.{state}"];

    public static string Look(DeviceState state) => state switch
    {
        DeviceState.Running => "chip ok",
        DeviceState.Calibration or DeviceState.Maintenance => "chip info",
        DeviceState.Stopped => "chip warn",
        DeviceState.Fault => "chip bad",
        DeviceState.Unknown => "chip mute",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>By how much the station's clock is ahead of ours or behind it.</summary>
    public string Clock(StationLive? live) => live?.Health?.ClockError is not { } error
        ? LiveText.Missing
        : error.Duration() < Noticeable ? Span(TimeSpan.Zero)
        : words[error < TimeSpan.Zero ? "Health.Clock.Slow" : "Health.Clock.Fast", Span(error.Duration())];

    public LinkHour? Day(StationLive? live) => live?.Health?.Last24Hours(time.GetUtcNow());

    public static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? LiveText.Missing;

    /// <summary>Refused of all frames that came.</summary>
    public static string Share(LinkHour? day) => day is not { } known || known.Frames + known.Refused == 0
        ? LiveText.Missing
        : (100m * known.Refused / (known.Frames + known.Refused)).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    /// <summary>What a code is called; the code itself where no table has it.</summary>
    public static string Name(string code) => InfoCatalogue.Find(code) is { } meaning ? IsChinese ? meaning.NameZh : meaning.NameEn : code;

    /// <summary>What was said, in the words of the table, or with its unit.</summary>
    public static string Info(FieldNow? info)
    {
        if (info is not { } said)
            return LiveText.Missing;
        if (said.Code == RoomLimits.Humidity)
            return said.Text + "%";
        var meaning = InfoCatalogue.Find(said.Code);
        if (meaning?.Explain(said.Text) is { } word)
            return IsChinese ? word.NameZh : word.NameEn;
        return meaning?.Unit is { } unit ? $"{said.Text}\u202F{(unit == "degC" ? "°C" : unit)}" : said.Text;
    }

    private static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";

    private string Span(TimeSpan span) => span.TotalSeconds switch
    {
        < 10 => words["Health.Seconds", span.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)],
        < 120 => words["Health.Seconds", span.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)],
        < 7200 => words["Health.Minutes", span.TotalMinutes.ToString("0", CultureInfo.InvariantCulture)],
        _ => words["Health.Hours", span.TotalHours.ToString("0", CultureInfo.InvariantCulture)],
    };
}
