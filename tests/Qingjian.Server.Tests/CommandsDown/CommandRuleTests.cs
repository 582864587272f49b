using Qingjian.Acquisition.CommandsDown;
using Qingjian.Hj212;
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

    private static readonly (string Kind, (string, string)[] Entered, string Area)[] _old =
    [
        ("SetAlarmLimits", [("PolId", "a34004"), ("LowValue", "10.0"), ("UpValue", "150")], "a34004-LowValue=10.0,a34004-UpValue=150"),
        ("SetAlarmLimits", [("PolId", "a34004"), ("LowValue", "-5"), ("UpValue", "-5")], "a34004-LowValue=-5,a34004-UpValue=-5"),
        ("SetSamplingTimes", [("PolId", "a34004"), ("Hours", "16, 8、0 8")], "PolId=a34004,CTime=00,CTime=08,CTime=16"),
        ("SetReportTime", [("ReportTime", "07:05")], "ReportTime=0705"),
        ("SetHostAddress", [("AlarmTarget", "192.0.2.7:9002")], "AlarmTarget=192.0.2.7:9002"),
    ];

    private static readonly (string Kind, (string, string)[] Entered, string Field, CommandRule Rule)[] _wrongOld =
    [
        ("SetAlarmLimits", [("PolId", "a34004"), ("LowValue", "10"), ("UpValue", "9.9")], "UpValue", CommandRule.LimitsCrossed),
        ("SetAlarmLimits", [("PolId", "a34004"), ("LowValue", "1e3"), ("UpValue", "9")], "LowValue", CommandRule.Decimal),
        ("SetAlarmLimits", [("PolId", "a05024"), ("LowValue", "1"), ("UpValue", "9")], "PolId", CommandRule.NotMeasured),
        ("SetSamplingTimes", [("PolId", "a34004"), ("Hours", "8 25")], "Hours", CommandRule.HoursOfDay),
        ("SetSamplingTimes", [("PolId", "a34004"), ("Hours", ",")], "Hours", CommandRule.HoursOfDay),
        ("SetHostAddress", [("AlarmTarget", "1;PW=000000")], "AlarmTarget", CommandRule.PlainText),
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

    // HJ/T 212-2005, second-hand: a comma between the items of one factor and between repeated hours.
    [Fact]
    public async Task What_only_2005_knows_is_written_as_it_writes_and_what_is_wrong_is_named()
    {
        await using var server = await RunningServer.StartAsync(TestStation.Registration);
        var station = server.Stations.FindByCode(CommandedStation.Code)!;
        (string DataArea, IReadOnlyList<CommandRefusal> Refused) Read(string kind, (string Name, string Value)[] entered) =>
            new CommandReading(station, CommandKinds.Find(kind)!, TimeProvider.System.GetUtcNow()).Read(entered.ToDictionary(pair => pair.Name, pair => (string?)pair.Value));

        foreach (var (kind, entered, area) in _old)
        {
            var (read, refused) = Read(kind, entered);
            Assert.Empty(refused);
            var header = new PacketHeader { Qn = "20260101000000000", St = "22", Command = CommandKinds.Find(kind)!.Code, Password = "123456", Mn = "M1", Flag = PacketFlag.Hj2017Answered };
            Assert.Contains(area + "&&", System.Text.Encoding.ASCII.GetString(CommandFrame.Write(header, read, Dialect.Hj2005)), StringComparison.Ordinal);
        }
        foreach (var (kind, entered, field, rule) in _wrongOld)
            Assert.Contains(Read(kind, entered).Refused, refusal => refusal.Field == field && refusal.Rule == rule);
    }

    [Fact]
    public async Task Every_command_is_written_so_that_the_library_reads_it_as_its_message()
    {
        await using var server = await RunningServer.StartAsync(TestStation.Registration);
        var station = server.Stations.FindByCode(CommandedStation.Code)!;
        foreach (var (kind, dialect) in CommandKinds.All.SelectMany(kind => kind.Dialects.Select(dialect => (kind, dialect))))
        {
            var (area, refused) = new CommandReading(station, kind, TimeProvider.System.GetUtcNow()).Read(kind.Fields.ToDictionary(field => field.Name, Sample));
            Assert.Empty(refused);
            var header = new PacketHeader { Qn = "20260101000000000", St = "22", Command = kind.Code, Password = "123456", Mn = station.Mn, Flag = PacketFlag.For(dialect, wantsAnswer: true) };
            var frame = CommandFrame.Write(header, area.Replace(CommandReading.NowText, "20260101000000", StringComparison.Ordinal), dialect);
            Assert.True(Packet.TryParse(frame.AsSpan(6, frame.Length - 12), out var packet, out _));
            Assert.True(MessageReader.TryRead(packet, Side.Host, dialect, out var message, out var fault), $"{kind.Key} in {dialect}: {fault}");
            Assert.Equal(MessageWriter.ToText(message, dialect), System.Text.Encoding.UTF8.GetString(packet.DataArea));
        }
    }

    [Fact]
    public void A_span_has_a_comma_in_2005_and_a_semicolon_in_2017()
    {
        var header = new PacketHeader { Qn = "20260101000000000", St = "22", Command = 2061, Password = "123456", Mn = "M1", Flag = PacketFlag.Hj2017Answered };
        string In(Dialect dialect) => System.Text.Encoding.ASCII.GetString(CommandFrame.Write(header, "BeginTime=20260101000000;EndTime=20260101020000", dialect));
        Assert.Contains("BeginTime=20260101000000,EndTime=20260101020000", In(Dialect.Hj2005), StringComparison.Ordinal);
        Assert.Contains("BeginTime=20260101000000;EndTime=20260101020000", In(Dialect.Hj2017), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_of_a_first_connection_can_be_sent()
    {
        var settings = new FirstSettings(new Timeouts(10, 3), new RealTimeInterval(30), new MinuteInterval(5), true, true);
        foreach (var dialect in Enum.GetValues<Dialect>())
            Assert.All(FirstConnection.For(dialect, settings, TimeProvider.System.GetUtcNow().ToBeijing()),
                command => Assert.Contains(CommandKinds.Of(dialect), kind => kind.Code == command.Command));
    }

    private static string? Sample(CommandField field) => field.Form switch
    {
        CommandFieldForm.Number or CommandFieldForm.Choice => field.Limits[0].ToString(System.Globalization.CultureInfo.InvariantCulture),
        CommandFieldForm.Factor or CommandFieldForm.Subject => "a34004",
        CommandFieldForm.Limit => "1.50",
        CommandFieldForm.Word => "192.0.2.7",
        CommandFieldForm.Minute => "06:30",
        CommandFieldForm.Hours => "8 16",
        CommandFieldForm.Info => "i12001",
        CommandFieldForm.Text => "1.5",
        CommandFieldForm.TimeOfDay => "06:00:00",
        CommandFieldForm.From => "2026-01-01T00:00",
        CommandFieldForm.To => "2026-01-01T02:00",
        _ => null,
    };

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
