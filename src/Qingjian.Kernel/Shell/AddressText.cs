using System.Globalization;

namespace Qingjian.Kernel;

/// <summary>Reads what stands in a page's address. Pages take it as text: addresses are kept, cut and sent around, and one
/// that cannot be read must open the page without the filter, not end in an error.</summary>
public static class AddressText
{
    private const int LastPage = 1_000_000;

    /// <summary>A page number from 1; 1 when it is none.</summary>
    public static int Page(string? text) => Number(text) is { } page ? Math.Clamp(page, 1, LastPage) : 1;

    /// <summary>A day as <c>2026-11-22</c>, or null.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A whole number, or null.</summary>
    public static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
