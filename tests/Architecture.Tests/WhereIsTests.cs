using System.Text.RegularExpressions;

namespace Qingjian.Architecture.Tests;

/// <summary>The ten questions of <c>docs/where-is.md</c>: the paths exist, hold what they say, and are as near as they say.</summary>
public sealed partial class WhereIsTests
{
    private sealed record Answer(string Question, string Path, string Word, int Listings);

    [Fact]
    public void Every_answer_is_a_file_that_holds_what_was_asked_for()
    {
        var answers = Read();
        Assert.True(answers.Count >= 10, $"Ten questions are promised, {answers.Count} were read.");
        foreach (var answer in answers)
        {
            var file = System.IO.Path.Combine(House.Root, answer.Path);
            Assert.True(File.Exists(file), $"{answer.Question}: {answer.Path} is not there.");
            Assert.True(File.ReadAllText(file).Contains(answer.Word, StringComparison.Ordinal), $"{answer.Path} does not hold '{answer.Word}'.");
        }
    }

    /// <summary>A newcomer lists the room (known from the architecture's one page) and at most one folder in it.</summary>
    [Fact]
    public void Every_answer_is_found_within_two_directory_listings()
    {
        foreach (var answer in Read())
        {
            var insideTheRoom = answer.Path.Split('/').Length - 2;
            Assert.Equal(answer.Listings, insideTheRoom);
            Assert.InRange(answer.Listings, 1, 2);
        }
    }

    private static List<Answer> Read() =>
        [.. File.ReadLines(System.IO.Path.Combine(House.Root, "docs", "where-is.md"))
            .Select(line => Row().Match(line)).Where(match => match.Success)
            .Select(match => new Answer(
                match.Groups["question"].Value.Trim(),
                match.Groups["path"].Value,
                match.Groups["word"].Value,
                int.Parse(match.Groups["listings"].Value, System.Globalization.CultureInfo.InvariantCulture)))];

    [GeneratedRegex(@"^\|(?<question>[^|]+)\|\s*`(?<path>[^`]+)`\s*\|\s*`(?<word>[^`]+)`\s*\|\s*(?<listings>\d)\s*\|")]
    private static partial Regex Row();
}
