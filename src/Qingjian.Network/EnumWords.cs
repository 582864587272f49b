using System.Globalization;
using System.Resources;

namespace Qingjian.Network;

/// <summary>The words of this room's enums and fields in every language of the house, for reading what people write: a
/// file may name them in Chinese, in English, or by their code word.</summary>
internal static class EnumWords
{
    private static readonly ResourceManager Words = new(typeof(NetworkWords).FullName!, typeof(NetworkWords).Assembly);
    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("en")];

    /// <summary>Key of an enum value's word: <c>Network.Element.Air</c>.</summary>
    public static string KeyOf<T>(T value)
        where T : struct, Enum => $"Network.{PrefixOf(typeof(T))}.{value}";

    /// <summary>The words of all values in the current language.</summary>
    public static IEnumerable<string> Current<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(value => Words.GetString(KeyOf(value), CultureInfo.CurrentUICulture)!);

    /// <summary>The word of a key in the current language.</summary>
    public static string Current(string key) => Words.GetString(key, CultureInfo.CurrentUICulture)
        ?? throw new MissingManifestResourceException(key);

    /// <summary>The words of a key in every language.</summary>
    public static IEnumerable<string> InEveryLanguage(string key) =>
        Languages.Select(language => Words.GetString(key, language)).OfType<string>();

    public static bool TryRead<T>(string text, out T value)
        where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            value = candidate;
            if (InEveryLanguage(KeyOf(candidate)).Append(candidate.ToString()).Contains(text, StringComparer.OrdinalIgnoreCase))
                return true;
        }
        value = default;
        return false;
    }

    private static string PrefixOf(Type type) => type.Name switch
    {
        nameof(StationLevel) => "Level",
        nameof(StationState) => "State",
        nameof(OrganisationKind) => "Kind",
        nameof(StampMeaning) => "Stamp",
        nameof(FieldRule) => "Rule",
        _ => type.Name,
    };
}
