using System.Globalization;
using Qingjian.Hj212;

namespace Qingjian.Network.Tests.Parameters;

public sealed class ParameterCatalogueTests
{
    [Theory]
    [InlineData("a34004", "PM₂.₅", "µg/m³", 0)]
    [InlineData("a34002", "PM₁₀", "µg/m³", 0)]
    [InlineData("a21026", "SO₂", "µg/m³", 0)]
    [InlineData("a21004", "NO₂", "µg/m³", 0)]
    [InlineData("a05024", "O₃", "µg/m³", 0)]
    [InlineData("a21005", "CO", "mg/m³", 1)]
    public void The_six_pollutants_have_the_unit_of_GB_3095_and_the_decimals_of_HJ_633(string code, string symbol, string unit, int decimals)
    {
        var parameter = ParameterCatalogue.Find(Element.Air, code)!;
        Assert.Equal((symbol, unit, decimals), (parameter.Symbol, parameter.Unit.Symbol(), parameter.Decimals));
    }

    [Fact]
    public void Surface_water_has_its_basic_nine() => Assert.Equal(
        ["w01010", "w01001", "w01009", "w01014", "w01003", "w01019", "w21003", "w21011", "w21001"],
        ParameterCatalogue.UsualOf(Element.SurfaceWater).Select(parameter => parameter.Code));

    [Fact]
    public void Sulfur_dioxide_is_in_micrograms_in_air_and_in_milligrams_in_a_stack()
    {
        Assert.Equal(Unit.MicrogramsPerCubicMetre, ParameterCatalogue.Find(Element.Air, "a21026")!.Unit);
        Assert.Equal(Unit.MilligramsPerCubicMetre, ParameterCatalogue.Find(Element.SourceGas, "a21026")!.Unit);
    }

    [Fact]
    public void Every_unit_that_HJ_212_prints_is_known() => Assert.All(
        FactorCatalogue.All.SelectMany(factor => new[] { factor.Unit, factor.PracticeUnit, factor.EmissionUnit }).OfType<string>().SelectMany(printed => printed.Split(" or ")).Distinct(),
        printed => Assert.True(UnitSymbols.TryParse(printed, out _), printed));

    [Fact]
    public void A_gas_that_stations_send_in_one_of_two_units_defaults_to_the_first() =>
        Assert.Equal(Unit.MicrogramsPerCubicMetre, ParameterCatalogue.Find(Element.SourceGas, "a34002")!.Unit);

    [Fact]
    public void Every_factor_of_HJ_212_is_found_for_every_element() => Assert.All(
        FactorCatalogue.All, factor => Assert.NotNull(ParameterCatalogue.Find(Element.Soil, factor.Code.ToString())));

    [Theory]
    [InlineData("A34004")]
    [InlineData("a3400")]
    [InlineData("")]
    [InlineData("臭氧")]
    [InlineData("a34004a34004")]
    public void A_code_of_no_table_is_not_found(string code) => Assert.Null(ParameterCatalogue.Find(Element.Air, code));

    [Fact]
    public void Every_unit_has_a_symbol_that_reads_back() => Assert.All(
        Enum.GetValues<Unit>(), unit => Assert.True(UnitSymbols.TryParse(unit.Symbol(), out var read) && read == unit, unit.ToString()));

    [Theory]
    [InlineData("ug/m3", Unit.MicrogramsPerCubicMetre)]
    [InlineData("μg/m³", Unit.MicrogramsPerCubicMetre)]
    [InlineData("mg/l", Unit.MilligramsPerLitre)]
    [InlineData("℃", Unit.DegreesCelsius)]
    [InlineData("无量纲", Unit.None)]
    public void Units_are_read_as_people_type_them(string typed, Unit unit) =>
        Assert.True(UnitSymbols.TryParse(typed, out var read) && read == unit);

    [Fact]
    public void A_parameter_without_a_symbol_is_labelled_in_the_reader_s_language()
    {
        var parameter = new StationParameter("w01010", "水温", "water temperature", "w01010", Unit.DegreesCelsius, 1, 10, null, null);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        Assert.Equal("水温", parameter.Label);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        Assert.Equal("water temperature", parameter.Label);
    }
}
