using System.Globalization;
using Qingjian.Assessment.Air;
using Qingjian.Network;
using Qingjian.Standards;

namespace Qingjian.Assessment.Tests.Air;

public class AirUnitsTests
{
    [Theory]
    [InlineData(AirItem.PM25, "0.0355", Unit.MilligramsPerCubicMetre, "35.5")]
    [InlineData(AirItem.PM25, "35.5", Unit.MicrogramsPerCubicMetre, "35.5")]
    [InlineData(AirItem.PM10, "35500", Unit.NanogramsPerCubicMetre, "35.5")]
    [InlineData(AirItem.CO, "0.85", Unit.MilligramsPerCubicMetre, "0.85")]
    [InlineData(AirItem.CO, "850", Unit.MicrogramsPerCubicMetre, "0.85")]
    public void Converts_exactly(AirItem item, string value, Unit unit, string expected) =>
        Assert.Equal(Number(expected), AirUnits.InUnitOf(item, Number(value), unit));

    [Fact]
    public void A_mixing_ratio_is_no_concentration_of_mass() => Assert.Null(AirUnits.InUnitOf(AirItem.O3, 40, Unit.PartsPerBillion));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
