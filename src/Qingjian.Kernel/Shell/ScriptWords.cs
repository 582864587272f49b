using System.Text.Json;
using Microsoft.Extensions.Localization;

namespace Qingjian.Kernel.Shell;

/// <summary>The words that the custom elements say, as JSON for the body's <c>data-words</c>.</summary>
internal static class ScriptWords
{
    private const string Prefix = "Script.";

    public static string Json(IStringLocalizer<KernelWords> words) => JsonSerializer.Serialize(
        words.GetAllStrings(includeParentCultures: true)
            .Where(word => word.Name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(word => word.Name, word => word.Value));
}
