using System.Text.Json;

namespace Qingjian.Hj212.Tests.Reports;

public class Hj212DecodeTests
{
    [Fact]
    public void Raw_bytes_give_one_object_for_each_frame_and_count_noise()
    {
        var (exit, objects) = Run("noise" + Sample.AppendixA + "##0101QN=cut" + Sample.MinuteData);
        Assert.Equal(0, exit);
        Assert.Equal([true, false, true], objects.Select(report => report.GetProperty("valid").GetBoolean()));
        Assert.Equal(5, objects[0].GetProperty("noiseBytes").GetInt32());
    }

    [Fact]
    public void JSON_lines_give_one_object_for_each_line()
    {
        var lines = string.Join('\n', JsonSerializer.Serialize(new { raw = Sample.AppendixA }), "", JsonSerializer.Serialize(new { raw = "junk" }),
            JsonSerializer.Serialize(new { rawBase64 = Sample.Bytes(Sample.MinuteData) }));
        var (exit, objects) = Run(lines);
        Assert.Equal(0, exit);
        Assert.Equal([(1, true), (3, false), (4, true)],
            objects.Select(report => (report.GetProperty("line").GetInt32(), report.GetProperty("valid").GetBoolean())));
    }

    [Theory]
    [InlineData("{\"raw\": 5}")]
    [InlineData("{\"text\": \"##\"}")]
    [InlineData("{broken")]
    public void A_line_that_cannot_be_read_is_answered_with_an_error_and_exit_code_2(string line)
    {
        var (exit, objects) = Run(line + "\n" + JsonSerializer.Serialize(new { raw = Sample.AppendixA }));
        Assert.Equal(2, exit);
        Assert.NotEmpty(objects[0].GetProperty("error").GetString()!);
        Assert.True(objects[1].GetProperty("valid").GetBoolean());
    }

    [Fact]
    public void An_empty_input_gives_nothing() => Assert.Equal((0, 0), (Run("").Exit, Run("").Objects.Count));

    [Fact]
    public void Frames_beyond_the_size_of_the_buffer_are_all_answered()
    {
        var many = Enumerable.Range(0, 3000)
            .SelectMany(n => Sample.Frame($"QN=2016080108{n:D7};ST=32;CN=2061;PW=123456;MN={Sample.Mn};Flag=5;CP=&&DataTime=20160801080000&&"));
        Assert.Equal(Enumerable.Range(0, 3000).Select(n => $"2016080108{n:D7}"),
            Run(System.Text.Encoding.ASCII.GetString([.. many])).Objects
                .Where(report => report.GetProperty("valid").GetBoolean()).Select(report => report.GetProperty("qn").GetString()));
    }

    [Fact]
    public void A_long_line_without_an_end_is_one_object()
    {
        var (_, objects) = Run("##9999" + new string('x', 1_000_000) + Sample.AppendixA);
        Assert.Equal(["TooLong", null], objects.Select(report => report.GetProperty("faults").EnumerateArray().Select(f => f.GetString()).FirstOrDefault()));
    }

    private static (int Exit, List<JsonElement> Objects) Run(string input)
    {
        using var stream = new MemoryStream(Sample.Bytes(input));
        using var output = new StringWriter();
        var exit = Hj212Decode.Run(stream, output);
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return (exit, [.. lines.Select(line => JsonDocument.Parse(line).RootElement)]);
    }
}
