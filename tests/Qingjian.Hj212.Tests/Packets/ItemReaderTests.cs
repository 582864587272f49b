using System.Text;
using CsCheck;

namespace Qingjian.Hj212.Tests.Packets;

public class ItemReaderTests
{
    [Fact]
    public void Items_come_in_order_with_their_groups() =>
        Assert.Equal("PolId=w01019 i12001-Info=0 | PolId=w21001 i12001-Info=1 |",
            Read("PolId=w01019,i12001-Info=0;PolId=w21001,i12001-Info=1", out _));

    [Fact]
    public void Log_text_between_slashes_is_one_value()
    {
        Assert.Equal("PolId=w01018 | i11001-Info=//a;b,c=d&&e// |", Read("PolId=w01018;i11001-Info=//a;b,c=d&&e//", out var used));
        Assert.Equal(Tolerances.None, used);
    }

    [Fact]
    public void Blanks_around_names_and_values_are_trimmed_and_named()
    {
        Assert.Equal("i12001-Info=1 | i12003-Info=0 |", Read(" i12001-Info=1; i12003-Info = 0 ", out var used));
        Assert.Equal(Tolerances.Blanks, used);
    }

    [Theory]
    [InlineData("a=1;;b=2")]
    [InlineData("a=1;b=2;")]
    [InlineData(";a=1;b=2")]
    public void Empty_items_are_skipped_and_named(string area)
    {
        Assert.Equal("a=1 | b=2 |", Read(area, out var used));
        Assert.Equal(Tolerances.EmptyItems, used);
    }

    [Fact]
    public void Text_without_an_equals_sign_is_an_item_without_value() => Assert.Equal("a=1 5 | b= |", Read("a=1,5;b=", out _));

    [Fact]
    public void Any_bytes_are_read_without_an_exception() =>
        Gen.OneOf(Gen.Byte, Gen.OneOf("a-=,;/ &"u8.ToArray())).Array[0, 100].Sample(bytes =>
        {
            var items = new ItemReader(bytes);
            var count = 0;
            while (items.Read(out _))
                count++;
            return count <= bytes.Length;
        });

    private static string Read(string area, out Tolerances used)
    {
        var items = new ItemReader(Sample.Bytes(area));
        var text = new StringBuilder();
        while (items.Read(out var item))
        {
            text.Append(text.Length > 0 ? " " : "").Append(Encoding.UTF8.GetString(item.Name));
            if (item.HasValue)
                text.Append('=').Append(Encoding.UTF8.GetString(item.Value));
            text.Append(item.EndsGroup ? " |" : "");
        }
        used = items.Tolerances;
        return text.ToString();
    }
}
