using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Localization;

namespace Qingjian.Kernel.Shell;

/// <summary>The words that the custom elements say, as JSON for the body's <c>data-words</c>; made once a language.</summary>
internal sealed class ScriptWords(IStringLocalizer<KernelWords> words)
{
    private const string Prefix = "Script.";
    private readonly ConcurrentDictionary<string, string> _byLanguage = new();

    /// <summary>The words in the language of the request.</summary>
    public string Json() => _byLanguage.GetOrAdd(CultureInfo.CurrentUICulture.Name, _ => JsonSerializer.Serialize(
        words.GetAllStrings(includeParentCultures: true)
            .Where(word => word.Name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(word => word.Name, word => word.Value)));
}
