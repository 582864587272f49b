using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Qingjian.Assessment.Air;
using Qingjian.Standards;

namespace Qingjian.Assessment.Tests;

public sealed partial class WordsTests
{
    private static readonly ResourceManager Words = new(typeof(AssessmentWords).FullName!, typeof(AssessmentWords).Assembly);

    [Fact]
    public void Chinese_and_English_have_the_same_keys_and_none_is_empty()
    {
        var chinese = Read(CultureInfo.InvariantCulture);
        var english = Read(CultureInfo.GetCultureInfo("en"));
        Assert.Equal(chinese.Keys.Order(), english.Keys.Order());
        Assert.DoesNotContain(chinese.Concat(english), pair => string.IsNullOrEmpty(pair.Value));
    }

    [Fact]
    public void Both_languages_use_the_same_placeholders()
    {
        var english = Read(CultureInfo.GetCultureInfo("en"));
        Assert.All(Read(CultureInfo.InvariantCulture), pair => Assert.Equal(Holes(pair.Value), Holes(english[pair.Key])));
    }

    [Fact]
    public void English_words_contain_no_Chinese() =>
        Assert.DoesNotContain(Read(CultureInfo.GetCultureInfo("en")), pair => pair.Value.Any(c => c is >= '\u4e00' and <= '\u9fff'));

    [Fact]
    public void Every_value_of_every_shown_enum_has_a_word()
    {
        var keys = Read(CultureInfo.InvariantCulture).Keys.ToHashSet();
        Assert.All(KeysOf<StepKind>("Step").Concat(KeysOf<AirItem>("Item")).Concat(KeysOf<AirAverage>("Average"))
            .Concat(KeysOf<NotAssessed>("Why").Where(key => !key.EndsWith(".No", StringComparison.Ordinal)))
            .Concat(KeysOf<InputFault>("Fault").Where(key => !key.EndsWith(".None", StringComparison.Ordinal))), key => Assert.Contains(key, keys));
    }

    [Fact]
    public void Every_key_that_the_source_names_exists()
    {
        var keys = Read(CultureInfo.InvariantCulture).Keys.ToHashSet();
        var room = Path.Combine(RepositoryRoot(), "src", "Qingjian.Assessment");
        var named = Directory.EnumerateFiles(room, "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(file => KeyInSource().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .ToHashSet();
        Assert.True(named.Count > 30, "the source names hardly any key: is the pattern still right?");
        Assert.Empty(named.Except(keys));
    }

    private static IEnumerable<string> KeysOf<T>(string prefix)
        where T : struct, Enum => Enum.GetNames<T>().Select(name => $"Assessment.{prefix}.{name}");

    private static Dictionary<string, string> Read(CultureInfo culture) => Words.GetResourceSet(culture, true, false)!
        .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static IEnumerable<string> Holes(string text) => Hole().Matches(text).Select(match => match.Value).Order();

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Qingjian.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Qingjian.slnx stands in no folder above the tests");
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();

    // Whole keys only: "Assessment.Step." + name is checked above.
    [GeneratedRegex("\"(Assessment(?:\\.[A-Z][A-Za-z0-9]*)+)\"")]
    private static partial Regex KeyInSource();
}
