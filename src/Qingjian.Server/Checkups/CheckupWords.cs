using System.Globalization;
using System.Resources;

namespace Qingjian.Server.Checkups;

/// <summary>Advice of the check-up in both languages: <c>CheckupWords.resx</c> (Chinese) and <c>CheckupWords.en.resx</c>.</summary>
internal static class CheckupWords
{
    private static readonly ResourceManager _words = new(typeof(CheckupWords));

    public static string English(string key) => Say(key, "en");

    public static string Chinese(string key) => Say(key, "zh");

    private static string Say(string key, string language) => _words.GetString(key, CultureInfo.GetCultureInfo(language)) ?? throw new MissingManifestResourceException($"CheckupWords has no '{key}'.");
}
