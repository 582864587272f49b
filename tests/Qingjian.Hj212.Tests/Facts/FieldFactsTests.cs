using System.Text;

namespace Qingjian.Hj212.Tests.Facts;

public class FieldFactsTests
{
    private static readonly FactorCode _cod = FactorCode.Parse("w01018");
    private static readonly DateTimeOffset _received = new(2026, 3, 1, 8, 0, 0, TimeSpan.FromHours(8));

    [Fact] // HJ 212-2017 C.40
    public void A_log_is_an_instant_with_its_text()
    {
        var fact = Assert.Single(Facts(3020, "DataTime=20100301145000;PolId=w01018;i11001-Info=//清洗管路//"));
        Assert.Equal(new FieldFact(FieldFactKind.Log, "i11001", _cod, Time(2010, 3, 1, 14, 50), Time(2010, 3, 1, 14, 50), [new("value", "清洗管路")]), fact);
    }

    [Fact] // HJ 212-2017 C.42, with the blank that it prints
    public void States_last_until_the_next_one()
    {
        var facts = Facts(3020, "DataTime=20100301145000;PolId=w01018;i12001-Info=1;i12003-Info =0");
        Assert.Equal([(FieldFactKind.State, "i12001", "1", null), (FieldFactKind.State, "i12003", "0", (DateTimeOffset?)null)],
            facts.Select(fact => (fact.Kind, fact.Code, fact.Find("value")!, fact.To)));
    }

    [Fact]
    public void Parameters_and_states_of_the_station_are_told_apart_and_a_missing_time_is_that_of_reception()
    {
        var facts = Facts(3020, "i13007-Info=0.02;i32001-Info=0;i31001-Info=//开门//");
        Assert.Equal([FieldFactKind.Parameter, FieldFactKind.State, FieldFactKind.Log], facts.Select(fact => fact.Kind));
        Assert.All(facts, fact => Assert.Equal((_received, null), (fact.From, fact.Factor)));
    }

    [Fact] // liruoyu2008/HJ212Interpreter README: 2081
    public void A_start_is_at_its_RestartTime()
    {
        var fact = Assert.Single(Facts(2081, "DataTime=20231008130452;RestartTime=20231007130452"));
        Assert.Equal((FieldFactKind.Restart, new DateTimeOffset(2023, 10, 7, 13, 4, 52, TimeSpan.FromHours(8))), (fact.Kind, fact.From));
    }

    [Fact] // HJ 212-2017 C.15, C.38, C.24
    public void Equipment_and_serials_are_facts()
    {
        Assert.Equal([("SB1", "1"), ("SB2", "0")], Facts(2021, "DataTime=20160801085857;SB1-RS=1;SB2-RS=0").Select(fact => (fact.Code, fact.Find("value")!)));
        Assert.Equal("010000A8900016F000169DC1", Assert.Single(Facts(3019, "PolId=w01018;w01018-SN=010000A8900016F000169DC1")).Find("value"));
        var hours = Assert.Single(Facts(2041, "DataTime=20160801000000;SB1-RT=1.5"));
        Assert.Equal((Time(2016, 8, 1, 0, 0), Time(2016, 8, 2, 0, 0), "1.5"), (hours.From, hours.To, hours.Find("value")));
    }

    [Fact]
    public void A_span_check_of_a_surface_water_station_has_its_deviation()
    {
        var upload = Assert.IsType<FactorUpload>(Read(2066, Dialect.SurfaceWater,
            "DataTime=20201130000000;w01019-Check=7.7,w01019-StandardValue=8.0,w01019-SpanValue=10,w01019-Flag=N"));
        var result = Assert.Single(QualityControlResult.Of(upload, 2066, _received));
        Assert.Equal((QualityControlKind.SpanCheck, "7.7", "8.0", "10", null, "N"),
            (result.Kind, result.Measured.ToString(), result.Standard.ToString(), result.Span.ToString(), result.Passed, result.Mark));
        Assert.Equal(-3m, result.DeviationPercent);
        var fact = Assert.Single(Facts(2066, "DataTime=20201130000000;w01019-Check=7.7", Dialect.SurfaceWater));
        Assert.Equal((FieldFactKind.QualityControl, "2066", "7.7"), (fact.Kind, fact.Code, fact.Find("Check")));
    }

    [Theory] // caoyiliang/HJ212 UploadAutoStandardCheckDataReq.cs writes semicolons within one factor, the grammar of 6.3.3.1 has commas
    [InlineData("DataTime=20260301080000;w01018-SampleRd=21;w01018-StandardValue=20;w01018-ResultType=1", true, 5)]
    [InlineData("DataTime=20260301080000;w01018-SampleRd=15,w01018-StandardValue=20,w01018-ResultType=0", false, -25)]
    public void A_standard_sample_of_2025_has_the_stations_verdict(string area, bool passed, int deviation)
    {
        var result = Assert.Single(QualityControlResult.Of(Assert.IsType<FactorUpload>(Read(2062, Dialect.Hj2025, area)), 2062, _received));
        Assert.Equal((passed, (decimal?)deviation), (result.Passed, result.DeviationPercent));
    }

    [Fact]
    public void A_result_without_numbers_has_no_deviation()
    {
        var upload = Assert.IsType<FactorUpload>(Read(2065, Dialect.SurfaceWater, "w01019-Check=-,w01019-StandardValue=0"));
        Assert.Null(Assert.Single(QualityControlResult.Of(upload, 2065, _received)).DeviationPercent);
    }

    [Fact] // found by fuzzing: the day after the last day of the calendar cannot be said
    public void A_day_at_the_end_of_the_calendar_is_refused_and_the_one_a_year_before_has_its_end()
    {
        Assert.True(Packet.TryParse(Sample.Bytes(Sample.Segment("DataTime=99991231235959;SB1-RT=1.5", 2041)), out var packet, out _));
        Assert.False(MessageReader.TryRead(packet, Side.Field, out _, out var fault));
        Assert.Equal(("DataTime", "99991231235959"), (fault.Field, fault.Value));
        Assert.Equal(9999, Assert.Single(Facts(2041, "DataTime=99981231000000;SB1-RT=1.5")).To?.Year);
    }

    [Fact]
    public void Values_are_no_facts() => Assert.Empty(Facts(2011, "DataTime=20160801085857;w01001-Rtd=7.1,w01001-Flag=N"));

    [Fact]
    public void An_alarm_and_a_kept_sample_are_facts()
    {
        var alarm = Assert.Single(Facts(2072, "AlarmTime=20170506010001;101-Ala=1.1;AlarmType=1", Dialect.Hj2005));
        Assert.Equal((FieldFactKind.Alarm, "1.1", "1"), (alarm.Kind, alarm.Find("value"), alarm.Find("AlarmType")));
        Assert.Equal("3", Assert.Single(Facts(3015, "DataTime=20160801085857;VaseNo=3")).Find("value"));
    }

    private static IReadOnlyList<FieldFact> Facts(int command, string area, Dialect dialect = Dialect.Hj2017) =>
        FieldFacts.Of(Read(command, dialect, area), command, _received);

    private static Message Read(int command, Dialect dialect, string area)
    {
        Assert.True(Packet.TryParse(Encoding.UTF8.GetBytes(Sample.Segment(area, command)), out var packet, out _));
        Assert.True(MessageReader.TryRead(packet, Side.Field, dialect, out var message, out var fault), fault.ToString());
        return message;
    }

    private static DateTimeOffset Time(int year, int month, int day, int hour, int minute) => new(year, month, day, hour, minute, 0, TimeSpan.FromHours(8));
}
