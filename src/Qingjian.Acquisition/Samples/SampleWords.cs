using System.Globalization;
using System.Resources;
using Microsoft.Extensions.Localization;

namespace Qingjian.Acquisition.Samples;

/// <summary>The words of samples: those that a sheet may use, and the sentences of the rules.</summary>
internal static class SampleWords
{
    private static readonly ResourceManager Words = new(typeof(AcquisitionWords).FullName!, typeof(AcquisitionWords).Assembly);
    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("en")];

    /// <summary>The kind that a text names in either language or by its code word; ordinary when there is none.</summary>
    public static SampleKind? KindOf(string? text)
    {
        if (text is null)
            return SampleKind.Ordinary;
        var found = Enum.GetValues<SampleKind>().Where(kind => InEveryLanguage("Sample.Kind." + kind).Append(kind.ToString()).Contains(text, StringComparer.OrdinalIgnoreCase)).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    public static string Kinds() => string.Join(", ", Enum.GetValues<SampleKind>().Select(kind => Current("Sample.Kind." + kind)));

    public static string Current(string key) => Words.GetString(key, CultureInfo.CurrentUICulture) ?? key;

    public static IEnumerable<string> InEveryLanguage(string key) => Languages.Select(language => Words.GetString(key, language)).OfType<string>();

    /// <summary>The broken rule as a sentence.</summary>
    public static string Sentence(this IStringLocalizer<AcquisitionWords> words, SampleProblem problem)
    {
        var limit = problem.Rule == SampleRule.State ? words["Sample.State." + problem.Limit].Value : problem.Limit;
        return words["Sample.Rule." + problem.Rule, limit ?? "—"];
    }

    /// <summary>The sentences of a field, or null when it passed.</summary>
    public static string? ErrorOf(this IStringLocalizer<AcquisitionWords> words, IReadOnlyList<SampleProblem> problems, string field, string? parameter = null)
    {
        var own = problems.Where(problem => problem.Field == field && problem.Parameter == parameter).Select(words.Sentence).Distinct().ToList();
        return own.Count == 0 ? null : string.Join(' ', own);
    }
}
