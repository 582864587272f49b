using Microsoft.Extensions.Localization;

namespace Qingjian.Kernel.Access;

/// <summary>A scope in words.</summary>
internal static class ScopeNames
{
    /// <summary>The name of the scope's region; its path when no room knows its name.</summary>
    public static async Task<string> RegionAsync(IRegionChoices choices, Scope scope, IStringLocalizer<KernelWords> words)
    {
        if (scope.RegionPath.Length == 0)
            return words["Shell.AllRegions"];
        var regions = await choices.RegionsAsync(scope, CancellationToken.None);
        return NameOf(regions, scope.RegionPath, words);
    }

    /// <summary>The name of a region among those that were read.</summary>
    public static string NameOf(IReadOnlyList<RegionChoice> regions, string path, IStringLocalizer<KernelWords> words) =>
        path.Length == 0 ? words["Shell.AllRegions"] : regions.FirstOrDefault(region => region.Path == path)?.Name ?? path;
}
