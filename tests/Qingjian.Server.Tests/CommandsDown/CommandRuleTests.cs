using Qingjian.Acquisition.CommandsDown;
using Qingjian.Kernel;
using Qingjian.Server.Tests.Gateway;

namespace Qingjian.Server.Tests.CommandsDown;

/// <summary>What may be asked of a station: each refusal names field, value and rule (limits of HJ 212-2017 Table 4).</summary>
public sealed class CommandRuleTests
{
    private static readonly (string Kind, (string, string)[] Values, string Field, CommandRule Rule)[] _wrong =
    [
        ("SetRealTimeInterval", [("RtdInterval", "29")], "RtdInterval", CommandRule.Between),
        ("SetRealTimeInterval", [("RtdInterval", "3601")], "RtdInterval", CommandRule.Between),
        ("SetRealTimeInterval", [("RtdInterval", "1e2")], "RtdInterval", CommandRule.Between),
        ("SetRealTimeInterval", [], "RtdInterval", CommandRule.Required),
        ("SetMinuteInterval", [("MinInterval", "7")], "MinInterval", CommandRule.OneOf),
        ("SetTimeouts", [("OverTime", "0"), ("ReCount", "3")], "OverTime", CommandRule.Between),
        ("SetTimeouts", [("OverTime", "10"), ("ReCount", "100")], "ReCount", CommandRule.Between),
        ("GetSerial", [("PolId", "a05024")], "PolId", CommandRule.NotMeasured),
        ("ReadParameter", [("PolId", "a34004"), ("InfoId", "12001")], "InfoId", CommandRule.InfoCode),
        ("BackfillHours", [("BeginTime", "2026-01-02T00:00"), ("EndTime", "2026-01-02T00:00")], "EndTime", CommandRule.EndBeforeStart),
        ("BackfillHours", [("BeginTime", "2026-01-02T00:00"), ("EndTime", "2026-03-02T00:00")], "EndTime", CommandRule.SpanTooLong),
        ("BackfillHours", [("BeginTime", "yesterday"), ("EndTime", "2026-03-02T00:00")], "BeginTime", CommandRule.Time),
        ("BackfillHours", [("BeginTime", "2126-01-01T00:00"), ("EndTime", "2126-01-02T00:00")], "BeginTime", CommandRule.NotAfterNow),
        ("CheckStandard", [("PolId", "a34004")], "Kind", CommandRule.NotInEdition),
        ("Calibrate", [("PolId", "a34004")], "Confirmation", CommandRule.CodeTyped),
        ("Calibrate", [("PolId", "a34004")], "Why", CommandRule.Required),
        ("Fly", [], "Kind", CommandRule.Unknown),
    ];

    [Fact]
    public async Task What_is_wrong_is_named_and_nothing_is_entered()
    {
        await using var server = await RunningServer.StartAsync(TestStation.Registration);
        await using var station = new CommandedStation(server);
        foreach (var (kind, values, field, rule) in _wrong)
        {
            var outcome = await station.AskAsync(kind, values: values);
            Assert.Null(outcome.Number);
            Assert.Contains(outcome.Refused, refusal => refusal.Field == field && refusal.Rule == rule);
        }
        var dangerous = await station.AskAsync("Calibrate", "月度校准", CommandedStation.Code, ("PolId", "a34004"));
        Assert.Equal("ZL-" + TimeProvider.System.GetUtcNow().ToBeijing().Year + "-000001", dangerous.Number);
    }

    [Fact]
    public async Task A_parameter_is_set_under_its_own_code_and_cannot_smuggle_items()
    {
        await using var server = await RunningServer.StartAsync(TestStation.Registration);
        await using var station = new CommandedStation(server);
        var wrong = await station.AskAsync("SetParameter", "试", CommandedStation.Code, ("PolId", "a34004"), ("InfoId", "i13001"), ("Value", "1;NewPW=000000"));
        Assert.Contains(wrong.Refused, refusal => refusal.Rule == CommandRule.PlainText);
        var right = await station.AskAsync("SetParameter", "试", CommandedStation.Code, ("PolId", "a34004"), ("InfoId", "i13001"), ("Value", "1.5"));
        Assert.Equal("PolId=a34004;InfoId=i13001;i13001-Info=1.5", (await station.LifeAsync(right.Number!)).Command.DataArea);
    }

    [Fact]
    public void Every_command_has_its_words_in_both_languages()
    {
        foreach (var language in new[] { "zh-CN", "en" })
        {
            var words = new System.Resources.ResourceManager(typeof(Acquisition.AcquisitionWords));
            var culture = System.Globalization.CultureInfo.GetCultureInfo(language);
            Assert.All(CommandKinds.All, kind => Assert.NotNull(words.GetString("Command.Kind." + kind.Key, culture)));
            Assert.All(CommandKinds.All.SelectMany(kind => kind.Fields).Where(field => field.Form != CommandFieldForm.Now),
                field => Assert.NotNull(words.GetString("Command.Field." + field.Name, culture)));
        }
    }
}
