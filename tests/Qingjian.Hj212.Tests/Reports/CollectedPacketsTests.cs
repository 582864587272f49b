using System.Text;
using System.Text.Json;

namespace Qingjian.Hj212.Tests.Reports;

/// <summary>The 113 collected frames with their truth: the standard's own and real ones from public logs and codes.</summary>
public class CollectedPacketsTests
{
    [Fact]
    public void The_verdict_by_the_letter_equals_the_truth_of_every_collected_packet()
    {
        var wrong = new List<string>();
        var lines = File.ReadAllLines(RealData.Path("hj212", "packets.jsonl"));
        for (var i = 0; i < lines.Length; i++)
        {
            using var truth = JsonDocument.Parse(lines[i]);
            var raw = truth.RootElement.GetProperty("raw").GetString()!;
            using var report = JsonDocument.Parse(FrameReport.Describe(Encoding.UTF8.GetBytes(raw)));
            if (report.RootElement.GetProperty("valid").GetBoolean() != truth.RootElement.GetProperty("valid").GetBoolean())
                wrong.Add($"line {i + 1}: {truth.RootElement.GetProperty("note").GetString()} {report.RootElement.GetProperty("faults")}");
        }
        Assert.Equal(113, lines.Length);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Decode_answers_every_line_with_one_object_in_order()
    {
        var path = RealData.Path("hj212", "packets.jsonl");
        using var output = new StringWriter();
        using var input = File.OpenRead(path);
        Assert.Equal(0, Hj212Decode.Run(input, output));
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Enumerable.Range(1, 113), lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("line").GetInt32()));
    }
}
