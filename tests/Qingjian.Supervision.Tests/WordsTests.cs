using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Qingjian.Quality;
using Qingjian.Supervision.Issues;

namespace Qingjian.Supervision.Tests;

public sealed partial class WordsTests
{
    private static readonly ResourceManager Words = new(typeof(SupervisionWords).FullName!, typeof(SupervisionWords).Assembly);

    [Fact]
    public void Both_languages_have_the_same_keys_and_placeholders()
    {
        var (chinese, english) = (Read(CultureInfo.InvariantCulture), Read(CultureInfo.GetCultureInfo("en")));
        Assert.Equal(chinese.Keys.Order(), english.Keys.Order());
        Assert.All(chinese, pair => Assert.Equal(Holes(pair.Value), Holes(english[pair.Key])));
        Assert.DoesNotContain(english, pair => pair.Value.Any(c => c is >= '\u4e00' and <= '\u9fff'));
    }

    [Fact]
    public void Every_value_of_every_shown_enum_has_a_word()
    {
        var keys = Read(CultureInfo.InvariantCulture).Keys.ToHashSet();
        Assert.All(KeysOf<IssueState>("State").Concat(KeysOf<IssueState>("Event")).Concat(KeysOf<IssueAction>("Action")).Concat(KeysOf<IssueClass>("Class"))
            .Concat(KeysOf<IssueGrade>("Grade")).Concat(KeysOf<IssueRule>("Rule")).Concat(KeysOf<IssueStage>("Stage")).Concat(KeysOf<FindingCause>("Cause")), key => Assert.Contains(key, keys));
    }

    private static IEnumerable<string> KeysOf<T>(string prefix)
        where T : struct, Enum => Enum.GetNames<T>().Select(name => $"Supervision.{prefix}.{name}");

    private static Dictionary<string, string> Read(CultureInfo culture) => Words.GetResourceSet(culture, true, false)!
        .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static IEnumerable<string> Holes(string text) => Hole().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();
}
