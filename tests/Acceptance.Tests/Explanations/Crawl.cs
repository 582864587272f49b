using System.Text.RegularExpressions;

namespace Acceptance.Tests.Explanations;

/// <summary>A walk over all pages that one user can reach by links, breadth first. Of each kind of address (path with its codes
/// and numbers left out, and the names of its questions) only some are opened.</summary>
internal sealed partial class Crawl(HttpClient client)
{
    private const int MostOfAKind = 2;
    // The filters of a list combine to more kinds than anybody looks at.
    private const int MostOfAPath = 6;
    private const int MostPages = 400;

    private readonly Dictionary<string, int> _ofKind = [];
    private readonly Dictionary<string, int> _ofPath = [];
    private readonly Dictionary<string, int> _figuresOfKind = [];
    private readonly Dictionary<string, (string? Fault, PageFigures? Page)> _answers = [];
    private readonly List<string> _faults = [];

    /// <summary>Pages that were read.</summary>
    public int Pages { get; private set; }

    /// <summary>Figures that those pages show.</summary>
    public int Figures { get; private set; }

    /// <summary>Explanations that were opened.</summary>
    public int Explanations { get; private set; }

    /// <summary>Walks from a page and gives what is wrong, one line each.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(string start, CancellationToken cancellationToken)
    {
        var queue = new Queue<(string Path, string From)>([(start, "")]);
        var seen = new HashSet<string> { start };
        while (queue.TryDequeue(out var next))
        {
            if (Pages == MostPages)
                return [.. _faults, $"the walk was stopped after {MostPages} pages: {queue.Count} were still to be seen"];
            var (fault, page) = await AnswerAsync(next.Path, cancellationToken);
            if (fault is not null)
                _faults.Add($"{next.Path} (linked on {next.From}): {fault}");
            if (page is null)
                continue;
            await LookAsync(next.Path, page, cancellationToken);
            foreach (var link in page.Links.Select(WithoutAnchor).Where(link => seen.Add(link) && IsWanted(link)))
                queue.Enqueue((link, next.Path));
        }
        return _faults;
    }

    private async Task LookAsync(string path, PageFigures page, CancellationToken cancellationToken)
    {
        (Pages, Figures) = (Pages + 1, Figures + page.Count);
        _faults.AddRange(page.Faults().Select(fault => $"{path}: {fault}"));
        foreach (var href in page.Explanations.Where(href => href[0] == '/').Distinct())
        {
            // An explanation of the same kind counts anew on each kind of page.
            if (!Counts(_figuresOfKind, $"{KindOf(path)} → {KindOf(href)}", MostOfAKind))
                continue;
            Explanations++;
            var (fault, target) = await AnswerAsync(WithoutAnchor(href), cancellationToken);
            if (fault is not null)
                _faults.Add($"{path}: the figure's explanation {href}: {fault}");
            else if (href.Split('#') is [_, var anchor] && target?.Has(anchor) == false)
                _faults.Add($"{path}: the figure's explanation {href} has no such place");
        }
    }

    // Each address is asked once.
    private async Task<(string? Fault, PageFigures? Page)> AnswerAsync(string path, CancellationToken cancellationToken)
    {
        if (_answers.TryGetValue(path, out var known))
            return known;
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        var isPage = response.Content.Headers.ContentType?.MediaType == "text/html";
        // Being sent on within the product is an answer; being sent to sign in is none.
        var isSentOn = response.Headers.Location is { } location && !location.OriginalString.Contains("/signin", StringComparison.Ordinal);
        var answer = !response.IsSuccessStatusCode && !isSentOn
            ? ($"answers {(int)response.StatusCode}", null)
            : ((string?)null, isPage ? new PageFigures(await response.Content.ReadAsStringAsync(cancellationToken)) : null);
        return _answers[path] = answer;
    }

    private bool IsWanted(string link) =>
        Counts(_ofKind, KindOf(link), MostOfAKind) && Counts(_ofPath, KindOf(link).Split('?')[0], MostOfAPath);

    private static bool Counts(Dictionary<string, int> counts, string kind, int most)
    {
        counts[kind] = counts.GetValueOrDefault(kind) + 1;
        return counts[kind] <= most;
    }

    /// <summary>The kind of an address: <c>/assess/air/YC-A06/2026-11-21?edition=x</c> is <c>/assess/air/*/*?edition</c>.</summary>
    public static string KindOf(string href)
    {
        var parts = WithoutAnchor(href).Split('?');
        var path = string.Join('/', parts[0].Split('/').Select(segment => Named().IsMatch(segment) ? segment : "*"));
        var questions = parts[1..].SelectMany(part => part.Split('&')).Select(pair => pair.Split('=')[0]).Distinct().Order(StringComparer.Ordinal);
        return $"{path}?{string.Join('&', questions)}";
    }

    private static string WithoutAnchor(string href) => href.Split('#')[0];

    [GeneratedRegex("^[a-z-]*$")]
    private static partial Regex Named();
}
