namespace Qingjian.Standards.Tests;

public class AirStandardsTests
{
    [Theory]
    [InlineData("2026-03-01", AirReport.Daily, "HJ 633-2026")]
    [InlineData("2026-02-28", AirReport.Daily, "HJ 633-2012")]
    [InlineData("2026-03-01", AirReport.Realtime, "HJ 633-2026")]
    [InlineData("2026-02-28", AirReport.Realtime, "national-realtime")]
    [InlineData("2016-01-01", AirReport.Daily, "HJ 633-2012")]
    public void The_day_chooses_the_edition(string day, AirReport report, string code) =>
        Assert.Equal(code, AirStandards.InForce(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), report).Edition?.Code);

    [Fact]
    public void Before_2016_the_phase_of_the_city_decides_and_is_marked_unconfirmed()
    {
        var day = new DateOnly(2013, 9, 26);
        var beijing = AirStandards.InForce(day, AirReport.Daily, AirStandards.ClassOf("110102"));
        Assert.Equal("HJ 633-2012", beijing.Edition?.Code);
        Assert.False(beijing.IsConfirmed);
        Assert.Contains("(unconfirmed)", beijing.Basis, StringComparison.Ordinal);
        Assert.Null(AirStandards.InForce(day, AirReport.Daily, CityClass.Prefecture).Edition);
        Assert.Null(AirStandards.InForce(day, AirReport.Daily).Edition);
        Assert.Null(AirStandards.InForce(new(2012, 12, 31), AirReport.Daily, CityClass.FirstPhase).Edition);
    }

    [Theory]
    [InlineData("1310", CityClass.FirstPhase)]
    [InlineData("440300", CityClass.FirstPhase)]
    [InlineData("440500", CityClass.Prefecture)]
    [InlineData("6528", CityClass.Prefecture)]
    public void The_code_tells_the_phase(string code, CityClass expected) => Assert.Equal(expected, AirStandards.ClassOf(code));

    [Fact]
    public void Tables_are_whole()
    {
        Assert.Equal([7, 6, 7, 6, 6], AirStandards.All.Select(edition => edition.Lines.Count));
        foreach (var edition in AirStandards.All)
        {
            Assert.InRange(edition.Lines.Count, 1, AirEdition.MostLines);
            Assert.Equal([1, 2, 3, 4, 5, 6], edition.Levels.Select(level => level.Level));
            Assert.All(edition.Levels.Zip(edition.Levels.Skip(1)), pair => Assert.Equal(pair.First.To + 1, pair.Second.From));
            Assert.All(edition.Lines, line =>
            {
                Assert.Equal(new Breakpoint(0, 0), line.Breakpoints[0]);
                Assert.All(line.Breakpoints.Zip(line.Breakpoints.Skip(1)), pair =>
                    Assert.True(pair.First.Concentration < pair.Second.Concentration && pair.First.Iaqi < pair.Second.Iaqi, $"{edition.Code} {line.Item}"));
            });
        }
    }
}
