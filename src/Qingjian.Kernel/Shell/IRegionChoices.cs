namespace Qingjian.Kernel;

/// <summary>What the shell lets a user choose from. Network answers; without Network there is nothing to choose.</summary>
public interface IRegionChoices
{
    /// <summary>The regions of the scope in the order of the tree, parents before children, named in the language of the
    /// request (<see cref="System.Globalization.CultureInfo.CurrentUICulture"/>).</summary>
    Task<IReadOnlyList<RegionChoice>> RegionsAsync(Scope scope, CancellationToken cancellation);

    /// <summary>The maintaining organisations that a user of this scope may see, by name.</summary>
    Task<IReadOnlyList<OperatorChoice>> OperatorsAsync(Scope scope, CancellationToken cancellation);
}
