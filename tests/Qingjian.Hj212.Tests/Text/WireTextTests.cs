namespace Qingjian.Hj212.Tests.Text;

public class WireTextTests
{
    [Fact]
    public void UTF_8_is_read_as_UTF_8()
    {
        Assert.Equal("清洗管路", WireText.Decode("清洗管路"u8, out var wasGbk));
        Assert.False(wasGbk);
    }

    [Fact]
    public void What_is_not_UTF_8_is_read_as_GBK()
    {
        // 清洗 in GBK, code points by the GBK table: 清 C7E5, 洗 CFB4.
        Assert.Equal("清洗", WireText.Decode([0xC7, 0xE5, 0xCF, 0xB4], out var wasGbk));
        Assert.True(wasGbk);
    }
}
