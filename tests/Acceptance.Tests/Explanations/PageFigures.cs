using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Acceptance.Tests.Explanations;

/// <summary>The figures and links of one page, read from its HTML.</summary>
internal sealed partial class PageFigures
{
    // What looks like a figure: large numbers, level marks, and numbers in right-aligned cells.
    private const string LooksLikeFigure = ".st, .big, .now li, .lv, td.r";

    private readonly IDocument _document;

    public PageFigures(string html) => _document = new HtmlParser().ParseDocument(html);

    /// <summary>How many figures the page marks.</summary>
    public int Count => _document.QuerySelectorAll("[data-figure]").Length;

    /// <summary>Where the figures are explained.</summary>
    public IEnumerable<string> Explanations => _document.QuerySelectorAll("[data-figure][href]").Select(Href);

    /// <summary>Every link of the page that stays in the product; languages, themes, signing out and exports
    /// apart, which change or record something.</summary>
    public IEnumerable<string> Links => _document.QuerySelectorAll("a[href]").Select(Href)
        .Where(href => href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal) && !Switch().IsMatch(href));

    /// <summary>What is wrong with the page's figures by themselves: one line each.</summary>
    public IEnumerable<string> Faults()
    {
        foreach (var figure in _document.QuerySelectorAll("[data-figure]"))
        {
            if (figure.GetAttribute("href") is not { Length: > 0 } href)
                yield return $"the figure '{Text(figure)}' leads nowhere";
            else if (href[0] == '#' && _document.GetElementById(href[1..]) is null)
                yield return $"the figure '{Text(figure)}' leads to {href}, which the page does not have";
        }
        foreach (var number in _document.QuerySelectorAll(LooksLikeFigure).Where(IsNaked))
            yield return $"'{Text(number)}' ({number.LocalName}.{number.ClassName}) looks like a figure and has no explanation";
    }

    /// <summary>Whether the page has the place that a link names.</summary>
    public bool Has(string anchor) => _document.GetElementById(anchor) is not null;

    // data-given: numbers as they were entered or received, or positions. data-explains: the steps of an explanation.
    private static bool IsNaked(IElement element) =>
        element.Closest("[data-figure], [data-given], [data-explains]") is null && element.QuerySelector("[data-figure]") is null && (!element.Matches("td") || Number().IsMatch(Text(element)));

    private static string Href(IElement element) => element.GetAttribute("href")!;

    private static string Text(IElement element) => Space().Replace(element.TextContent, " ").Trim();

    // A number with perhaps a unit or a second number; no date, no time, no words.
    [GeneratedRegex(@"^[<≥≤]?\d[\d.,\s\u202F]*\s*(%|[a-zµ°]+(/[a-zL]+[³]?)?)?([–/→]\s*\d[\d.,\s\u202F]*)*$", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex("^/(language|theme|signout|account/sign|api/stations/export)")]
    private static partial Regex Switch();
}
