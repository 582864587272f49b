using System.Globalization;
using Microsoft.Extensions.Localization;
using Qingjian.Kernel;

namespace Qingjian.Review.Bench;

/// <summary>What a test says, as a sentence with its numbers.</summary>
internal static class EvidenceText
{
    public static string Of(FindingEvidence evidence, IStringLocalizer<ReviewWords> words)
    {
        var text = words["Review.Why." + evidence.Cause].Value
            .Replace("{hours}", evidence.Hours.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{at}", evidence.AtUtc.ToBeijing().ToString("MM-dd HH:mm", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        foreach (var (name, number) in evidence.Numbers)
            text = text.Replace("{" + name + "}", number.ToString("0.###", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return WithoutHoles(text);
    }

    // A number that the test did not have is left out with its clause; clauses are parted by a tilde.
    private static string WithoutHoles(string text) =>
        string.Concat(text.Split('~').Where(clause => !clause.Contains('{', StringComparison.Ordinal)));
}
