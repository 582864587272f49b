using Microsoft.Extensions.Localization;

namespace Qingjian.Assessment.Air;

/// <summary>Clauses as the page writes them: the standards' tables name theirs in English, the page in the reader's language.</summary>
internal static class ClauseText
{
    // The longest first: a phrase is replaced before the words in it.
    private static readonly (string English, string Key)[] Phrases =
    [
        ("national release practice on", "Assessment.Clause.PracticeOn"),
        ("national release practice", "Assessment.Clause.Practice"),
        ("no clause seen that withholds the index", "Assessment.Clause.NoneSeen"),
        ("24 h column", "Assessment.Clause.Column"),
        ("table ", "Assessment.Clause.Table"),
        ("annex ", "Assessment.Clause.Annex"),
        ("eq. ", "Assessment.Clause.Equation"),
    ];

    public static string Of(string clause, IStringLocalizer<AssessmentWords> words) =>
        Phrases.Aggregate(clause, (text, phrase) => text.Replace(phrase.English, words[phrase.Key], StringComparison.Ordinal));
}
