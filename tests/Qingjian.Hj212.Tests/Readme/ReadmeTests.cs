using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Qingjian.Hj212.Tests.Readme;

/// <summary>The examples of the package's README are the code that is compiled here, and they do what the README says.</summary>
public partial class ReadmeTests
{
    private static readonly DateTimeOffset _now = new(2016, 8, 1, 8, 58, 57, 223, TimeSpan.FromHours(8));

    [Fact]
    public void Every_example_stands_in_the_README_word_for_word()
    {
        var folder = RealData.RepositoryRoot();
        var readme = Lines(File.ReadAllText(Path.Combine(folder, "src", "Qingjian.Hj212", "README.md")));
        var source = Lines(File.ReadAllText(Path.Combine(folder, "tests", "Qingjian.Hj212.Tests", "Readme", "Examples.cs")));
        var examples = Marked().Matches(source).Select(match => string.Join('\n', match.Groups["code"].Value.TrimEnd().Split('\n').Select(line => line.Length > 8 ? line[8..] : ""))).ToList();
        Assert.Equal(3, examples.Count);
        Assert.Equal(examples, Fenced().Matches(readme).Select(match => match.Groups["code"].Value.TrimEnd()));
    }

    [Fact] // HJ 212-2017 C.14
    public void The_first_prints_the_readings()
    {
        using var output = new StringWriter();
        Examples.Read(Sample.Bytes("noise" + Sample.RealTimeData), output);
        Assert.Equal("2016-08-01 08:58 w01001 Value 7.1 N\n2016-08-01 08:58 w01018 Value 2.2 N\n", Lines(output.ToString()));
    }

    [Fact]
    public void The_second_asks_and_sees_it_done()
    {
        var output = new ArrayBufferWriter<byte>();
        var exchange = Examples.Ask(output, Sample.Bytes(
            "##0094QN=20160801085857223;ST=91;CN=9011;PW=123456;MN=010000A8900016F000169DC0;Flag=4;CP=&&QnRtn=1&&1B00\r\n"
            + "##0095QN=20160801085857223;ST=91;CN=9012;PW=123456;MN=010000A8900016F000169DC0;Flag=4;CP=&&ExeRtn=1&&6240\r\n"), _now);
        Assert.Equal((ExchangeState.Done, 1), (exchange.State, exchange.Sends));
        Assert.Contains("QN=20160801085857223;ST=32;CN=1062;PW=123456;MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=60&&",
            Encoding.ASCII.GetString(output.WrittenSpan), StringComparison.Ordinal);
    }

    [Fact]
    public void The_second_sends_again_when_nothing_comes() =>
        Assert.Equal((ExchangeState.Sent, 2), Examples.Ask(new ArrayBufferWriter<byte>(), [], _now) is var exchange ? (exchange.State, exchange.Sends) : default);

    [Fact] // HJ 212-2017 C.40
    public void The_third_answers_and_draws_the_facts()
    {
        var output = new ArrayBufferWriter<byte>();
        var facts = Examples.Answer(Sample.Bytes(Sample.Segment("DataTime=20100301145000;PolId=w01018;i11001-Info=//清洗管路//", 3020)), output, _now);
        Assert.Equal("清洗管路", Assert.Single(facts).Find("value"));
        Assert.Contains("CN=9014", Encoding.ASCII.GetString(output.WrittenSpan), StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => Examples.Answer(Sample.Bytes(Sample.Segment("DataTime=x", 3020)), output, _now));
    }

    private static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    [GeneratedRegex(@"// <(?<name>\w+)>\n(?<code>.*?)\n *// </\k<name>>", RegexOptions.Singleline)]
    private static partial Regex Marked();

    [GeneratedRegex(@"```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fenced();
}
