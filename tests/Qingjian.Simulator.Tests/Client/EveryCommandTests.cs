using System.Buffers;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Qingjian.Hj212;
using Qingjian.Simulator.Client;

namespace Qingjian.Simulator.Tests.Client;

/// <summary>Every request of the command tables in every edition, as a host writes it, against one unit.</summary>
public sealed class EveryCommandTests
{
    private const string Mn = "010000A8900016F000169DC0";
    private static readonly DateTimeOffset _now = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);

    // A data area for each typed message that a host sends, from the examples of HJ 212-2017 Appendix C where it has one.
    private static readonly Dictionary<string, string> _areas = new(StringComparer.Ordinal)
    {
        ["Empty"] = "",
        ["Factor"] = "PolId=w01018",
        ["Factor?"] = "PolId=w01018",
        ["Timeouts"] = "OverTime=5;ReCount=3",
        ["FieldTime"] = "SystemTime=20160801085857",
        ["RealTimeInterval"] = "RtdInterval=30",
        ["MinuteInterval"] = "MinInterval=10",
        ["NewPassword"] = "NewPW=654321",
        ["OldPassword"] = "PW=654321",
        ["DataSpan"] = "BeginTime=20260301000000;EndTime=20260301030000",
        ["DataSpan?"] = "BeginTime=20260301000000;EndTime=20260301030000",
        ["SamplingPeriod"] = "PolId=w01018;CstartTime=000000;CTime=2",
        ["SamplingTimes"] = "PolId=w01018,CTime=08,CTime=16",
        ["InfoRequest"] = "PolId=w01018;InfoId=i13004",
        ["InfoSetting"] = "PolId=w01018;InfoId=i13004;i13004-Info=168.0",
        ["Calibration"] = "PolId=w01018,CalibrationType=1",
        ["FreeItems"] = "",
        ["HardwareIds"] = "i23005-Info=LOGGER1",
        ["KeyUpdate"] = "SKCreateTime=20260301000000;NewSK=q7Zt2Lw9Xk4Rb8Nd",
        ["FactorList"] = "PolId=w01018",
        ["AlarmLimits"] = "w01018-LowValue=1.1,w01018-UpValue=9.9",
        ["AlarmDuration"] = "WarnTime=30",
        ["HostAddress"] = "AlarmTarget=13900000000",
        ["ReportTime"] = "ReportTime=0105",
    };

    public static TheoryData<Dialect, int> Requests()
    {
        var rows = new TheoryData<Dialect, int>();
        foreach (var dialect in Enum.GetValues<Dialect>())
            foreach (var code in CommandTable.All.Select(row => row.Code).Distinct())
                if (CommandTable.Find(code, dialect) is { HostShape: not "-" } && code < 9000)
                    rows.Add(dialect, code);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_unit_obeys_every_command_of_its_edition_by_the_letter_of_its_row(Dialect dialect, int code)
    {
        var row = CommandTable.Find(code, dialect)!;
        var unit = new Unit(dialect);
        var answers = unit.Ask(code, _areas[row.HostShape]);
        if (Exchange.KindOf(row, Side.Host) == ExchangeKind.Notice)
        {
            Assert.Equal([Commands.NoticeAnswer], answers.Select(answer => answer.Command));
            return;
        }
        Assert.Equal((Commands.RequestAnswer, "QnRtn=1"), (answers[0].Command, answers[0].Area));
        var end = unit.Late.Count > 0 ? Assert.Single(unit.Late) : answers[^1];
        Assert.Equal(Commands.ExecutionResult, end.Command);
        Assert.True(end.Area is "ExeRtn=1" || end.Area == "ExeRtn=100" && Unit.HasNoMemoryOf(code), end.Area);
        // What lies between is readable as the row's typed message of the field.
        foreach (var (command, raw) in answers.Where(answer => answer.Command == code).Select(answer => (answer.Command, answer.Raw)))
        {
            Assert.True(Packet.TryParse(raw, out var packet, out _));
            Assert.True(MessageReader.TryRead(packet, Side.Field, dialect, out _, out var fault), $"{command}: {fault}");
        }
        Assert.Equal(row.AnswerItems.Length > 0 && row.HostShape is not ("DataSpan" or "DataSpan?") && code is not (Commands.RealTimeData or Commands.EquipmentStatus)
            && !(dialect == Dialect.SurfaceWater && code == 3015), answers.Any(answer => answer.Command == code));
    }

    [Theory]
    [InlineData(Dialect.Hj2005, 3022)]
    [InlineData(Dialect.Hj2017, 2062)]
    [InlineData(Dialect.Hj2017, 3043)]
    [InlineData(Dialect.Hj2017, 1014)]
    [InlineData(Dialect.Hj2025, 2081)] // only the field sends it
    [InlineData(Dialect.SurfaceWater, 3024)]
    public void A_command_that_the_edition_does_not_give_the_host_is_refused_with_QnRtn_8(Dialect dialect, int code)
    {
        var answer = Assert.Single(new Unit(dialect).Ask(code, ""));
        Assert.Equal((Commands.RequestAnswer, "QnRtn=8"), (answer.Command, answer.Area));
    }

    [Fact]
    public void History_is_sent_again_under_new_QNs_before_its_9012()
    {
        var unit = new Unit(Dialect.Hj2017);
        var answers = unit.Ask(Commands.HourData, "BeginTime=20260301010000;EndTime=20260301030000", closesHistory: false);
        Assert.Equal([Commands.RequestAnswer], answers.Select(answer => answer.Command));
        Assert.Equal([1, 2, 3], unit.Sent.Select(upload => upload.DataTime.Hour)); // both ends included
        Assert.Empty(unit.Late);
        unit.CloseHistory();
        Assert.Equal("ExeRtn=1", Assert.Single(unit.Late).Area);
    }

    [Fact]
    public void The_same_request_again_is_answered_again_and_not_executed_twice()
    {
        var unit = new Unit(Dialect.Hj2025);
        var first = unit.Ask(3024, "PolId=w01018", qn: "20260302120000001").Select(answer => answer.Area).ToList();
        Assert.Single(unit.Sent);
        Assert.Equal(first, unit.Ask(3024, "PolId=w01018", qn: "20260302120000001").Select(answer => answer.Area));
        Assert.Single(unit.Sent);
    }

    [Fact]
    public void A_calibration_is_reported_and_marks_the_values_of_its_instrument_while_it_lasts()
    {
        var unit = new Unit(Dialect.SurfaceWater);
        unit.Ask(3083, "");
        var zero = Assert.Single(unit.Sent);
        Assert.Equal((int)QualityControlKind.ZeroCheck, zero.Command);
        var results = QualityControlResult.Of(Assert.IsType<FactorUpload>(zero.Said), zero.Command, _now);
        Assert.Equal(["w21003"], results.Select(result => result.Factor.ToString()));
        Assert.Equal(0, results[0].Standard!.Value.ToDecimal());

        Assert.Equal(['C', 'N'], unit.MarksAt(_now.AddMinutes(3)));
        Assert.Equal(['N', 'N'], unit.MarksAt(_now.AddMinutes(10)));
        unit.Ask(3083, "", qn: "20260302120000004");
        Assert.Equal(2, unit.Sent.Count);
    }

    [Fact]
    public void After_1072_only_the_new_password_is_obeyed()
    {
        var unit = new Unit(Dialect.Hj2017);
        unit.Ask(1072, "NewPW=654321");
        Assert.Equal("QnRtn=3", Assert.Single(unit.Ask(1061, "", qn: "20260302120000002")).Area);
        Assert.Equal("QnRtn=1", unit.Ask(1061, "", qn: "20260302120000003", password: "654321")[0].Area);
    }

    private sealed record Answered(int Command, string Area, byte[] Raw);

    private sealed class Unit
    {
        private readonly Dialect _dialect;
        private readonly HostCommands _commands;
        private readonly FieldUnit _unit;
        private readonly List<UploadBatch> _waiting = [];

        public Unit(Dialect dialect)
        {
            _dialect = dialect;
            var options = new StationClientOptions { Host = "h", Port = 1, Mn = Mn, Password = "100000", SystemCode = StOf(dialect), Dialect = dialect };
            var kept = new KeptUploads(100);
            foreach (var command in new[] { Commands.MinuteData, Commands.HourData, Commands.DayData })
                for (var hour = 0; hour < 5; hour++)
                    kept.Keep(new Upload(command, new DateTimeOffset(2026, 3, 1, hour, 0, 0, TimeSpan.FromHours(8)),
                        [new(FactorCode.Parse("w01018"), Statistic.Average, new Digits(1, 0)), new(FactorCode.Parse("w21003"), Statistic.Average, new Digits(2, 0))]));
            var settings = new FieldSettings(options);
            _unit = new FieldUnit(options, settings, new FieldClock(new FakeTimeProvider(_now)), new FrameSeal(null), () => kept);
            _commands = new HostCommands(options, settings, _unit, Send) { SendLater = frame => Late.AddRange(Read(frame)) };
        }

        public List<FieldUpload> Sent { get; } = [];

        public List<Answered> Late { get; } = [];

        // The unit has hours, minutes and days of two factors, and nothing else.
        public static bool HasNoMemoryOf(int code) => code is 2011 or 2013 or 2041 or 2052 or >= 2062 and <= 2071;

        public List<Answered> Ask(int code, string area, string qn = "20260302120000000", string password = "100000", bool closesHistory = true)
        {
            var frame = new ArrayBufferWriter<byte>();
            FrameWriter.Write(frame, new PacketHeader { Qn = qn, St = StOf(_dialect), Command = code, Password = password, Mn = Mn, Flag = PacketFlag.For(_dialect, true) }, Encoding.ASCII.GetBytes(area));
            Assert.True(Packet.TryParse(frame.WrittenSpan[6..^6], out var packet, out _));
            var output = new ArrayBufferWriter<byte>();
            _commands.Answer(packet, output);
            if (closesHistory)
                CloseHistory();
            return Read(output.WrittenMemory);
        }

        public void CloseHistory()
        {
            foreach (var batch in _waiting)
                batch.Closed();
            _waiting.Clear();
        }

        public IEnumerable<char> MarksAt(DateTimeOffset at) => _unit.Work.Marked(
            new Upload(Commands.RealTimeData, at, [new(FactorCode.Parse("w21003"), Statistic.Value, default), new(FactorCode.Parse("w01018"), Statistic.Value, default)]),
            TimeSpan.Zero).Items.Select(item => item.Mark);

        // ST 21 with version 2 is the surface-water profile (docs/hj212.md).
        private static string StOf(Dialect dialect) => dialect == Dialect.SurfaceWater ? "21" : "32";

        private void Send(FieldUpload upload, UploadBatch? batch)
        {
            Sent.Add(upload);
            if (batch is not null)
                _waiting.Add(batch);
        }

        private static List<Answered> Read(ReadOnlyMemory<byte> bytes)
        {
            var buffer = new ReadOnlySequence<byte>(bytes);
            var answers = new List<Answered>();
            while (FrameScanner.TryRead(ref buffer, FrameOptions.Default, out var frame))
            {
                var segment = frame.Segment.ToArray();
                Assert.True(Packet.TryParse(segment, out var packet, out _));
                var area = Encoding.ASCII.GetString(packet.DataArea);
                // HJ/T 212-2005 carries the request's QN within its answers.
                answers.Add(new(packet.Command, area.StartsWith("QN=", StringComparison.Ordinal) ? area[(area.IndexOf(';', StringComparison.Ordinal) + 1)..] : area, segment));
            }
            return answers;
        }
    }
}
