using System.Reflection;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Qingjian.Simulator;

namespace Acceptance.Tests.Looks;

/// <summary>What every page must be: as wide as the screen, nothing cut, no empty chart, one language, accessible.</summary>
internal static class PageCheck
{
    // Codes, units, formulas and the product's name are the same in every language (ui.md §4).
    private static readonly string[] SameInEveryLanguage =
    [
        "Qingjian", "清鉴", "EN", "CSV", "XLSX", "XML", "MN", "PW", "ST", "HJ", "CGCS", "GB", "PM", "SO", "NO", "CO", "pH", "COD", "COD₍Mn₎", "NH", "TP", "TN", "DO",
        "mg", "kPa", "hPa", "mV", "NTU", "cm", "dB", "ms", "Ctrl", "YC", "MB", "SHA", "CODMn", "DataTime", "UTF", "GeoJSON", "Polygon", "MultiPolygon", "CN", "AQI", "JSON", "Ed",
        // Numbers of issues, and what files are called.
        "WT", "roster", "availability", "losses", "samples", "SM", "OC", "EC", "https", "rtsp", "rtsps", "TLS", "Parquet", "JPEG", "PNG", "PDF", "KB", "jpg",
    ];

    private static readonly string Script = ReadScript();
    private static readonly string[] Names = ReadNames();

    public static async Task<IReadOnlyList<string>> LookAsync(IPage page, string language) => await page.EvaluateAsync<string[]>(
        Script, new { language, names = Names, words = SameInEveryLanguage });

    /// <summary>Serious and critical findings of axe.</summary>
    public static async Task<IEnumerable<string>> AxeAsync(IPage page) => (await page.RunAxe()).Violations
        .Where(one => one.Impact is "serious" or "critical")
        .SelectMany(one => one.Nodes.Select(node => $"axe {one.Id}: {node.Html}"));

    /// <summary>What one must push sideways to read. Pre-formatted frames may be.</summary>
    public static async Task<IReadOnlyList<string>> SidewaysAsync(IPage page) => await page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll("main .scroll")].filter(one => one.scrollWidth - one.clientWidth > 1)
          .map(one => `Scrolls sideways by ${one.scrollWidth - one.clientWidth} px: "${one.getAttribute("aria-label") ?? one.textContent.trim().slice(0, 60)}"`)
        """);

    // Stations, regions, organisations and persons keep the names that they have.
    private static string[] ReadNames()
    {
        var prefecture = FictionalPrefecture.Create(1);
        string[] people = ["周维", "李娜", "王敏", "陈卓", "何川", "孙立", "赵立"];
        string[] accounts = ["admin", "officer", "reviewer", "inspector", "operator", "enterprise", "director"];
        return
        [
            .. prefecture.Stations.Select(station => station.NameZh), .. prefecture.Regions.Select(region => region.NameZh),
            .. prefecture.Organisations.SelectMany(one => new[] { one.NameZh, one.NameEn }),
            .. prefecture.Stations.Select(station => station.Code), .. prefecture.Organisations.Select(one => one.Code), .. people, .. accounts,
        ];
    }

    private static string ReadScript()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("page-check.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
