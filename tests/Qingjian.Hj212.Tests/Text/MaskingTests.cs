using System.Text;

namespace Qingjian.Hj212.Tests.Text;

public class MaskingTests
{
    [Theory]
    [InlineData("##0087QN=1;PW=123456;MN=1;CP=&&&&", "##0087QN=1;PW=******;MN=1;CP=&&&&")]
    [InlineData("PW=123456;MN=1;CP=&&NewPW=654321&&", "PW=******;MN=1;CP=&&NewPW=******&&")]
    [InlineData("pw =123456,MN=1", "pw =******,MN=1")]
    [InlineData("PW=;MN=1", "PW=;MN=1")]
    [InlineData("PW=123", "PW=***")]
    [InlineData("no password", "no password")]
    public void The_password_is_replaced_wherever_it_stands(string raw, string expected) =>
        Assert.Equal(expected, Encoding.ASCII.GetString(Masking.MaskPassword(Sample.Bytes(raw))));
}
