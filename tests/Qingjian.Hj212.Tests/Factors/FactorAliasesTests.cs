namespace Qingjian.Hj212.Tests.Factors;

public class FactorAliasesTests
{
    [Theory]
    [InlineData("011", "32", "w01018")]
    [InlineData("060", "32", "w21003")]
    [InlineData("101", "21", "w21011")]
    [InlineData("B01", "32", "w00000")]
    [InlineData("01", "31", "a34013")]
    [InlineData("02", "31", "a21026")]
    [InlineData("S01", "31", "a19001")]
    [InlineData("PM25", "22", "a34004")]
    [InlineData("pm2.5", "22", "a34004")]
    [InlineData("O3", "22", "a05024")]
    [InlineData("a21030", "22", "a05024")]
    [InlineData("a34004", "22", "a34004")]
    public void What_older_loggers_send_has_a_standard_code(string sent, string st, string expected) =>
        Assert.Equal(expected, FactorAliases.Resolve(FactorCode.Parse(sent), Sample.Bytes(st)).ToString());

    [Theory]
    [InlineData("023", "31")]
    [InlineData("02", "32")]
    [InlineData("011", "101")]
    [InlineData("011", "null")]
    [InlineData("831", "31")]
    public void An_old_number_under_another_system_code_is_left_alone(string sent, string st) =>
        Assert.Equal(sent, FactorAliases.Resolve(FactorCode.Parse(sent), Sample.Bytes(st)).ToString());
}
