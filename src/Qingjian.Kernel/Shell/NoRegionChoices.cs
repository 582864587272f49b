namespace Qingjian.Kernel.Shell;

/// <summary>Stands in where no room knows regions.</summary>
internal sealed class NoRegionChoices : IRegionChoices
{
    public Task<IReadOnlyList<RegionChoice>> RegionsAsync(Scope scope, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<RegionChoice>>([]);

    public Task<IReadOnlyList<OperatorChoice>> OperatorsAsync(Scope scope, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<OperatorChoice>>([]);
}
