using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Qingjian.Kernel.Tests.Shell;

/// <summary>The markup of every room against the one stylesheet and the one sprite: a misspelt name draws nothing and
/// complains nowhere.</summary>
public sealed partial class VocabularyTests
{
    [Fact]
    public void Every_icon_that_a_room_names_is_in_the_sprite()
    {
        var known = Symbols().Matches(Kernel("icons.svg")).Select(match => match.Groups[1].Value).ToHashSet();
        var named = Markup().SelectMany(file => Icons().Matches(file).Select(match => match.Groups[1].Value)).ToHashSet();

        Assert.True(named.Count > 10, $"{named.Count} icons");
        Assert.DoesNotContain(named, icon => !known.Contains(icon));
    }

    [Fact]
    public void Every_class_that_a_room_names_is_in_the_stylesheet()
    {
        var known = Selectors().Matches(Stylesheets()).Select(match => match.Groups[1].Value).ToHashSet();
        var named = Markup().SelectMany(file => Classes().Matches(file).SelectMany(match => match.Groups[1].Value.Split(' '))).ToHashSet();

        Assert.True(named.Count > 40, $"{named.Count} classes");
        Assert.Empty(string.Join(' ', named.Where(name => name.Length > 0 && !known.Contains(name))));
    }

    private static IEnumerable<string> Markup() =>
        Directory.EnumerateFiles(Source(), "*.razor", SearchOption.AllDirectories).Select(File.ReadAllText);

    // A room may have a stylesheet of its own beside the shell's.
    private static string Stylesheets() => string.Concat(Directory.EnumerateFiles(Source(), "*.css", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "wwwroot").Select(File.ReadAllText));

    private static string Kernel(string file) => File.ReadAllText(Path.Combine(Source(), "Qingjian.Kernel", "wwwroot", file));

    private static string Source([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../../src"));

    [GeneratedRegex("<symbol id=\"([^\"]+)\"")]
    private static partial Regex Symbols();

    [GeneratedRegex("(?:<Icon Name|[^a-zA-Z]Icon)=\"([a-z-]+)\"")]
    private static partial Regex Icons();

    [GeneratedRegex(@"\.([a-zA-Z][\w-]*)")]
    private static partial Regex Selectors();

    [GeneratedRegex("class=\"([^\"@]*)\"")]
    private static partial Regex Classes();
}
