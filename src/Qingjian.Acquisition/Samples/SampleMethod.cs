using System.Collections.Frozen;
using System.Globalization;

namespace Qingjian.Acquisition.Samples;

/// <summary>A standard by which a parameter is determined by hand (监测分析方法). The table is data: numbers and titles of the national
/// catalogue; those that could not be confirmed are marked so.</summary>
/// <param name="Number">Number of the standard, for example <c>HJ 535-2009</c>.</param>
/// <param name="NameZh">What it determines, and how.</param>
/// <param name="NameEn">The same in English.</param>
/// <param name="Parameters">Factor codes.</param>
/// <param name="Unconfirmed">Its scope was not confirmed from its text.</param>
internal sealed record SampleMethod(string Number, string NameZh, string NameEn, FrozenSet<string> Parameters, bool Unconfirmed)
{
    private const int Columns = 5;

    public static IReadOnlyList<SampleMethod> All { get; } = Load();

    public string Name => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? NameZh : NameEn;

    /// <summary>The methods of a parameter.</summary>
    public static IEnumerable<SampleMethod> Of(string parameter) => All.Where(method => method.Parameters.Contains(parameter));

    /// <summary>The method that a text names; blanks do not count: <c>HJ535-2009</c> is <c>HJ 535-2009</c>.</summary>
    public static SampleMethod? Find(string text) => All.FirstOrDefault(method => Plain(method.Number) == Plain(text));

    private static string Plain(string number) => number.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    private static SampleMethod[] Load()
    {
        using var stream = typeof(SampleMethod).Assembly.GetManifestResourceStream("sample-methods.tsv")
            ?? throw new InvalidOperationException("sample-methods.tsv is not embedded");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Read)];
    }

    private static SampleMethod Read(string line)
    {
        var cells = line.TrimEnd('\r').Split('\t');
        return cells.Length == Columns
            ? new(cells[0], cells[1], cells[2], cells[3].Split(' ').ToFrozenSet(), cells[4] == "unconfirmed")
            : throw new FormatException($"sample-methods.tsv: {cells.Length} columns in '{line}'");
    }
}
