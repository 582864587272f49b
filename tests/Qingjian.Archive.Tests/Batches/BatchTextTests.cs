using System.Text;
using Qingjian.Hj212;

namespace Qingjian.Archive.Tests.Batches;

public sealed class BatchTextTests
{
    private const string Good = """{"station":"S7","parameter":"a34004","period":"hour","start":"2026-03-01T12:00:00+08:00","value":35}""";

    [Theory]
    [InlineData("8.50", 850, 2)]
    [InlineData("\"8.50\"", 850, 2)]
    [InlineData("-0.5", -5, 1)]
    [InlineData("\"035\"", 35, 0)]
    [InlineData("\"123456789012345678\"", 123456789012345678, 0)]
    public void A_value_keeps_the_digits_that_were_written(string value, long mantissa, byte scale)
    {
        var line = Assert.Single(Read($"[{Good.Replace(":35", ":" + value)}]"));
        Assert.Empty(line.Problems);
        Assert.Equal(new Digits(mantissa, scale), line.Line.Digits);
    }

    [Theory]
    [InlineData("2026-03-01T12:00:00+08:00")]
    [InlineData("2026-03-01T04:00:00Z")]
    [InlineData("2026-03-01T04:00Z")]
    [InlineData("2026-03-01T12:00")]
    [InlineData("2026-03-01 12:00:00")]
    [InlineData("2026-03-01T13:00:00+09:00")]
    public void A_time_without_an_offset_is_Beijing_time(string start)
    {
        var line = Assert.Single(Read($"[{Good.Replace("2026-03-01T12:00:00+08:00", start)}]"));
        Assert.Empty(line.Problems);
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 4, 0, 0, TimeSpan.Zero), line.Line.Start);
    }

    [Theory]
    [InlineData(":35", ":\"3.5.1\"", "value", "3.5.1", BatchRule.Number)]
    [InlineData(":35", ":1e3", "value", "1e3", BatchRule.Number)]
    [InlineData(":35", ":true", "value", "true", BatchRule.Number)]
    [InlineData(":35", ":\"+35\"", "value", "+35", BatchRule.Digits)]
    [InlineData(":35", ":1234567890123456789", "value", "1234567890123456789", BatchRule.Digits)]
    [InlineData(":35", ":-999", "value", "-999", BatchRule.Sentinel)]
    [InlineData(":35", ":null", "value", null, BatchRule.MarkWithoutValue)]
    [InlineData(":35", ":null,\"mark\":\"N\"", "value", null, BatchRule.MarkWithoutValue)]
    [InlineData(":35", ":35,\"mark\":\"NN\"", "mark", "NN", BatchRule.Mark)]
    [InlineData(":35", ":35,\"mark\":\"维\"", "mark", "维", BatchRule.Mark)]
    [InlineData(":35", ":35,\"unit\":\"furlong\"", "unit", "furlong", BatchRule.Unit)]
    [InlineData(":35", ":35,\"vaule\":1", "vaule", "1", BatchRule.UnknownField)]
    [InlineData(":35", ":35,\"value\":36", "value", "36", BatchRule.Duplicate)]
    [InlineData("\"hour\"", "\"week\"", "period", "week", BatchRule.OneOf)]
    [InlineData("\"hour\"", "\"3\"", "period", "3", BatchRule.OneOf)]
    [InlineData("12:00:00+08:00", "12:30:00+08:00", "start", "2026-03-01T12:30:00+08:00", BatchRule.PeriodStart)]
    [InlineData("2026-03-01T12:00:00+08:00", "1.3.2026", "start", "1.3.2026", BatchRule.Time)]
    [InlineData("2026-03-01T12:00:00+08:00", "2026-02-30T12:00", "start", "2026-02-30T12:00", BatchRule.Time)]
    [InlineData("2026-", "1926-", "start", "1926-03-01T12:00:00+08:00", BatchRule.NotBefore)]
    [InlineData("\"S7\"", "7", "station", "7", BatchRule.Text)]
    [InlineData("\"S7\"", "\"\"", "station", "", BatchRule.Required)]
    [InlineData("\"station\":\"S7\",", "", "station", null, BatchRule.Required)]
    [InlineData("a34004", "PM2.5 (ug)", "parameter", "PM2.5 (ug)", BatchRule.Parameter)]
    public void A_wrong_field_is_named_with_its_value_and_the_rule(string from, string to, string field, string? value, BatchRule rule)
    {
        var line = Assert.Single(Read($"[{Good.Replace(from, to)}]"));
        var problem = Assert.Single(line.Problems);
        Assert.Equal((field, value, rule), (problem.Field, problem.Value, problem.Rule));
    }

    [Fact]
    public void Every_wrong_field_of_a_line_is_named_and_the_other_lines_are_read()
    {
        var lines = Read($$"""[{"station":"S7","parameter":"a34004","period":"week","value":"x"},7,{{Good}}]""");
        Assert.Equal(["period", "start", "value"], lines[0].Problems.Select(problem => problem.Field).Order());
        Assert.Equal(BatchRule.LineIsObject, Assert.Single(lines[1].Problems).Rule);
        Assert.Empty(lines[2].Problems);
        Assert.Equal(Good, Encoding.UTF8.GetString(lines[2].Raw.Span));
    }

    [Theory]
    [InlineData("", BatchFaultKind.NotJson, 1)]
    [InlineData("[\n{},\n{]", BatchFaultKind.NotJson, 3)]
    [InlineData("{}", BatchFaultKind.NotAnArray, 1)]
    [InlineData("[]", BatchFaultKind.Empty, 1)]
    [InlineData("[\n1,\n2\u00ff]", BatchFaultKind.NotUtf8, 3)]
    public void A_body_that_is_no_batch_is_refused_with_the_line_where_reading_stopped(string body, BatchFaultKind kind, long line)
    {
        Assert.Null(BatchText.TryRead(Encoding.Latin1.GetBytes(body), out var fault));
        Assert.Equal((kind, line), (fault!.Kind, fault.TextLine));
    }

    [Fact]
    public void One_line_more_than_the_limit_is_refused()
    {
        Assert.NotNull(BatchText.TryRead(Numbers(BatchText.MostLines), out _));
        Assert.Null(BatchText.TryRead(Numbers(BatchText.MostLines + 1), out var fault));
        Assert.Equal(BatchFaultKind.TooManyLines, fault!.Kind);
    }

    private static byte[] Numbers(int count) => Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat("1", count)) + "]");

    private static IReadOnlyList<BatchItem> Read(string body)
    {
        var items = BatchText.TryRead(Encoding.UTF8.GetBytes(body), out var fault);
        Assert.Null(fault);
        return items!;
    }
}
