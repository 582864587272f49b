using Microsoft.Extensions.DependencyInjection;

namespace Qingjian.Kernel;

/// <summary>A panel that a room contributes to a page that another room owns (design §2: named panel slots).</summary>
/// <param name="Slot">Name of the slot, a constant of the page's owner, for example <c>station</c>.</param>
/// <param name="Component">The component; the slot passes its parameters to it by name.</param>
/// <param name="Order">Smaller stands first.</param>
public sealed record PagePanel(string Slot, Type Component, int Order);

/// <summary>An entry of the rail on the left. Entries that the user's role does not permit are hidden.</summary>
/// <param name="Section">One of <see cref="NavSection"/>.</param>
/// <param name="Path">Route, from the root, without a leading slash.</param>
/// <param name="LabelKey">Key of the label in the resources of <paramref name="Resources"/>.</param>
/// <param name="Resources">The marker type of the room's resources.</param>
/// <param name="Permission">The permission that the page states.</param>
/// <param name="Order">Smaller stands first within its section.</param>
public sealed record NavItem(NavSection Section, string Path, string LabelKey, Type Resources, string Permission, int Order);

/// <summary>The seven sections of the rail (ui.md §1) and the administration below them.</summary>
public enum NavSection
{
    /// <summary>今日</summary>
    Today,

    /// <summary>网络</summary>
    Network,

    /// <summary>数据</summary>
    Data,

    /// <summary>评价</summary>
    Assess,

    /// <summary>监督</summary>
    Supervise,

    /// <summary>对象</summary>
    Parties,

    /// <summary>指挥</summary>
    Command,

    /// <summary>系统管理 (outside the seven)</summary>
    Admin,
}

/// <summary>How rooms contribute to the shell.</summary>
public static class ShellRegistration
{
    /// <summary>Adds a panel to a slot of another room's page.</summary>
    public static IServiceCollection AddPagePanel<TComponent>(this IServiceCollection services, string slot, int order) =>
        services.AddSingleton(new PagePanel(slot, typeof(TComponent), order));

    /// <summary>Adds an entry to the rail.</summary>
    public static IServiceCollection AddNavItem(this IServiceCollection services, NavItem item) => services.AddSingleton(item);
}
