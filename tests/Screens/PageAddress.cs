using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Qingjian.Testing;

/// <summary>Where a page is. The load event is not waited for: a page that is patched in place never has a second one.</summary>
internal static class PageAddress
{
    /// <summary>Waits until the page is at the address, in which a star stands for anything.</summary>
    internal static Task AtAsync(this IPage page, string address) => Assertions.Expect(page).ToHaveURLAsync(Pattern(address));

    /// <summary>Does something, such as a click on a canvas that may be drawn again meanwhile, until the page is at the address.</summary>
    internal static async Task UntilAtAsync(this IPage page, string address, Func<Task> act)
    {
        for (var tries = 0; ; tries++)
        {
            await act();
            try
            {
                await Assertions.Expect(page).ToHaveURLAsync(Pattern(address), new() { Timeout = 4000 });
                return;
            }
            catch (PlaywrightException) when (tries < 10)
            {
            }
        }
    }

    private static Regex Pattern(string address) => new("^" + Regex.Escape(address).Replace(@"\*", ".*", StringComparison.Ordinal) + "$");
}
