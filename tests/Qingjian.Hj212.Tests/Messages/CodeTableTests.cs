namespace Qingjian.Hj212.Tests.Messages;

public class CodeTableTests
{
    [Theory]
    [InlineData(CodeKind.RequestResult, "9", Dialect.Hj2017, "CRC 校验错误")]
    [InlineData(CodeKind.RequestResult, "9", Dialect.SurfaceWater, "系统繁忙")]
    [InlineData(CodeKind.RequestResult, "99", Dialect.SurfaceWater, "CRC 校验错误")]
    [InlineData(CodeKind.RequestResult, "3", Dialect.SurfaceWater, "PW 错误")]
    [InlineData(CodeKind.ExecutionResult, "100", Dialect.Hj2025, "没有数据")]
    [InlineData(CodeKind.DataMark, "P", Dialect.Hj2005, "电源故障")]
    [InlineData(CodeKind.DataMark, "P", Dialect.Hj2017, null)]
    [InlineData(CodeKind.EquipmentState, "5", Dialect.Hj2017, "反吹")]
    public void A_code_has_the_words_of_its_edition(CodeKind kind, string code, Dialect dialect, string? words) =>
        Assert.Equal(words, CodeTable.Find(kind, code, dialect)?.NameZh);

    [Fact]
    public void The_numbers_of_the_enums_are_those_of_the_tables()
    {
        Assert.Equal(Codes(CodeKind.RequestResult), Enum.GetValues<RequestResult>().Select(value => (int)value));
        Assert.Equal(Codes(CodeKind.ExecutionResult), Enum.GetValues<ExecutionResult>().Select(value => (int)value));
        Assert.Equal(Codes(CodeKind.EquipmentState), Enum.GetValues<EquipmentCondition>().Select(value => (int)value));
    }

    [Fact] // HJ 212-2017 Tables B.8 to B.10 as the digest lists them, i3331x to i3334x written out.
    public void The_information_codes_are_complete_and_none_stands_twice()
    {
        Assert.Equal(34 + 40, InfoCatalogue.All.Count(row => row.Source.StartsWith("HJ 212-2017", StringComparison.Ordinal)));
        Assert.Equal(InfoCatalogue.All.Count, InfoCatalogue.All.Select(row => row.Code).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void The_state_of_an_instrument_has_words() =>
        Assert.Equal(("维护", null), (InfoCatalogue.Find("I12001")?.Explain("1")?.NameZh, InfoCatalogue.Find("i12001")?.Explain("4")));

    private static IEnumerable<int> Codes(CodeKind kind) =>
        CodeTable.All.Where(row => row.Kind == kind && row.Edition == "2017").Select(row => int.Parse(row.Code, null));
}
