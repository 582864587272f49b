using Qingjian.Kernel;

namespace Qingjian.Network.Regions;

/// <summary>What the shell offers to choose from; out of memory, because the top bar renders while the page reads the
/// same unit of work.</summary>
internal sealed class RegionChoices(StationDirectory directory) : IRegionChoices
{
    public Task<IReadOnlyList<RegionChoice>> RegionsAsync(Scope scope, CancellationToken cancellation)
    {
        var regions = directory.Regions(scope);
        var top = regions.Count == 0 ? 0 : regions.Min(region => region.Depth);
        return Task.FromResult<IReadOnlyList<RegionChoice>>(
            [.. regions.Select(region => new RegionChoice(region.Path, region.Name, region.Depth - top))]);
    }

    public Task<IReadOnlyList<OperatorChoice>> OperatorsAsync(Scope scope, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<OperatorChoice>>(
            [.. directory.Organisations(scope)
                .Where(organisation => organisation.Kind == OrganisationKind.Operator)
                .Select(organisation => new OperatorChoice(organisation.Id, organisation.Name))]);
}
