using System.Security.Claims;

namespace Qingjian.Kernel.Shell;

/// <summary>The rail as one user sees it: sections in the order of ui.md §1, without what the user may never open.</summary>
internal sealed class NavMenu(IEnumerable<NavItem> items)
{
    public IReadOnlyList<IGrouping<NavSection, NavItem>> For(ClaimsPrincipal user) =>
        [.. items.Where(item => user.HasPermission(item.Permission))
            .OrderBy(item => item.Section).ThenBy(item => item.Order)
            .GroupBy(item => item.Section)];

    /// <summary>The entry that a page belongs to: the one whose path is the longest beginning of the page's.</summary>
    public NavItem? CurrentOf(string path) =>
        items.Where(item => path == item.Path || path.StartsWith(item.Path + "/", StringComparison.Ordinal))
            .MaxBy(item => item.Path.Length);
}
