using Microsoft.Extensions.Localization;
using Qingjian.Network.Registration;

namespace Qingjian.Network;

/// <summary>Says a refused field in the reader's language, for rooms that enter stations by forms of their own.</summary>
public static class FieldSentences
{
    /// <summary>The broken rule.</summary>
    public static string Of(FieldError error, IStringLocalizer<NetworkWords> words) => words.Sentence(error);

    /// <summary>The element's name.</summary>
    public static string NameOf(Element element, IStringLocalizer<NetworkWords> words) => words[EnumWords.KeyOf(element)];
}
