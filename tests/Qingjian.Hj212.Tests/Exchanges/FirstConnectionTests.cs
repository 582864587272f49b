namespace Qingjian.Hj212.Tests.Exchanges;

public class FirstConnectionTests
{
    private static readonly DateTimeOffset _now = new(2026, 3, 1, 8, 0, 0, TimeSpan.FromHours(8));

    [Theory] // HJ 212-2017 6.7
    [InlineData(Dialect.Hj2017, true, false, "1012,1000,1062,1064,2011,2022")]
    [InlineData(Dialect.Hj2025, false, true, "1012,1000,1062,1064,2012,2021")]
    [InlineData(Dialect.SurfaceWater, true, true, "1015,1000,1062,1064,2011,2021")]
    [InlineData(Dialect.Hj2005, true, true, "1012,1000,1062,2011,2021")]
    public void The_commands_come_in_the_order_of_the_standard(Dialect dialect, bool realTime, bool equipment, string expected)
    {
        var commands = FirstConnection.For(dialect, new(new(10, 3), new(60), new(10), realTime, equipment), _now);
        Assert.Equal(expected, string.Join(',', commands.Select(command => command.Command)));
        Assert.Equal("SystemTime=20260301080000", MessageWriter.ToText(commands[0].Message, dialect));
        Assert.All(commands, command => Assert.NotEqual("-", CommandTable.Find(command.Command, dialect)?.HostShape));
    }
}
