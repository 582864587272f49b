using System.Text;
using Qingjian.Acquisition.Refusals;

namespace Qingjian.Acquisition.Tests.Refusals;

public sealed class RefusedBytesTests
{
    [Fact]
    public void Bytes_that_are_no_text_are_written_as_numbers_and_line_ends_stay() =>
        Assert.Equal("##\\x00\\x01\\x1B\r\n城", RefusedBytes.Text(Encoding.UTF8.GetBytes("##\0\u0001\u001b\r\n城")));
}
