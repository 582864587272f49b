namespace Qingjian.Hj212.Tests.Factors;

public class FactorCatalogueTests
{
    [Theory]
    [InlineData("a21026", "二氧化硫", "mg/m3", "kg", "N5.2", "HJ 212-2017 B.2")]
    [InlineData("w01018", "化学需氧量", "mg/L", "kg", "N5.1", "HJ 212-2017 B.1")]
    [InlineData("w00000", "污水", "L/s", "m3", "N5.2", "HJ 212-2017 B.1")]
    [InlineData("a34004", "细微颗粒物PM2.5", "ng/m3", "g", "N3.3", "HJ 212-2017 B.2")]
    [InlineData("Leq", "等效声级", "dB", null, "N3.1", "HJ 212-2017 B.3")]
    public void A_factor_has_the_standards_name_units_and_format(
        string code, string name, string unit, string? emission, string format, string source)
    {
        Assert.True(FactorCatalogue.TryFind(FactorCode.Parse(code), out var factor));
        Assert.Equal((name, unit, emission, format, source, false),
            (factor.NameZh, factor.Unit, factor.EmissionUnit, factor.Format, factor.Source, factor.IsPractice));
    }

    [Theory]
    [InlineData("w20117", "ug/L")]
    [InlineData("w20119", "ug/L")]
    [InlineData("w20120", "ug/L")]
    [InlineData("w20141", "mg/L")]
    [InlineData("w20144", "mg/L")]
    public void The_unit_traps_of_table_B_1_are_as_printed(string code, string unit)
    {
        Assert.True(FactorCatalogue.TryFind(FactorCode.Parse(code), out var factor));
        Assert.Equal(unit, factor.Unit);
    }

    [Fact]
    public void What_stations_send_but_the_standard_lacks_is_marked_as_practice()
    {
        Assert.True(FactorCatalogue.TryFind(FactorCode.Parse("a05024"), out var ozone));
        Assert.True(ozone.IsPractice);
        Assert.Null(ozone.Unit);
    }

    [Fact]
    public void The_tables_are_complete()
    {
        Assert.Equal(63, FactorCatalogue.All.Count(row => row.Source.EndsWith("B.1", StringComparison.Ordinal)));
        Assert.Equal(121, FactorCatalogue.All.Count(row => row.Source.EndsWith("B.2", StringComparison.Ordinal)));
        Assert.Equal(12, FactorCatalogue.All.Count(row => row.Source.EndsWith("B.3", StringComparison.Ordinal)));
        Assert.All(FactorCatalogue.All, row => Assert.False(row.NameZh.Length == 0 || row.NameEn.Length == 0 || row.Source.Length == 0));
    }

    [Fact]
    public void A_code_in_the_wrong_case_is_found_and_an_unknown_one_is_not()
    {
        Assert.True(FactorCatalogue.TryFind(FactorCode.Parse("A34004"), out _));
        Assert.False(FactorCatalogue.TryFind(FactorCode.Parse("x99999"), out _));
    }
}
