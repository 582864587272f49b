using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace Qingjian.Kernel.Tests.Languages;

/// <summary>Checks a room's pair of .resx files. Other rooms' tests include this file by a link:
/// <c>&lt;Compile Include="../Qingjian.Kernel.Tests/Languages/ResourcePair.cs" Link="ResourcePair.cs" /&gt;</c>.</summary>
internal static partial class ResourcePair
{
    /// <summary>Asserts that both files have the same keys, that no word is empty, that both sides of a word have the same
    /// places to fill in, and that no English word has Chinese in it.</summary>
    /// <param name="words">The room's marker type.</param>
    /// <param name="chineseInEnglish">Keys whose English word shows Chinese on purpose, such as the language switch.</param>
    public static void AssertComplete(Type words, params string[] chineseInEnglish)
    {
        var (chinese, english) = (Read(words, CultureInfo.InvariantCulture), Read(words, new CultureInfo("en")));
        Assert.NotEmpty(chinese);
        Assert.Equal(chinese.Keys.Order(), english.Keys.Order());
        foreach (var (key, text) in chinese)
        {
            Assert.False(string.IsNullOrWhiteSpace(text), $"{key} is empty in Chinese.");
            Assert.False(string.IsNullOrWhiteSpace(english[key]), $"{key} is empty in English.");
            Assert.True(Places(text).SequenceEqual(Places(english[key])), $"{key} fills in different places: {text} | {english[key]}");
            Assert.True(!Han().IsMatch(english[key]) || chineseInEnglish.Contains(key), $"{key} has Chinese in its English: {english[key]}");
        }
    }

    /// <summary>Asserts that every key that the room's source names as a literal, <c>Words["…"]</c>, exists.</summary>
    public static void AssertKeysExist(Type words, string sourceFolder)
    {
        var known = Read(words, CultureInfo.InvariantCulture);
        var files = Directory.EnumerateFiles(sourceFolder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".razor" or ".cs");
        var named = files.SelectMany(path => Literal().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value)).ToHashSet();
        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, key => !known.ContainsKey(key));
    }

    private static Dictionary<string, string> Read(Type words, CultureInfo culture)
    {
        var set = new ResourceManager(words).GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        Assert.True(set is not null, $"{words.Name} has no words for '{culture.Name}'.");
        return set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef]")]
    private static partial Regex Han();

    [GeneratedRegex("""[wW]ords\["([A-Za-z0-9.\-]+[A-Za-z0-9])"(?: *[,\]])""")]
    private static partial Regex Literal();
}
