namespace Qingjian.Kernel;

/// <summary>How far a user sees: a region and everything below it, and for an operator's people only the stations that
/// the operator maintains. Every query door takes one.</summary>
/// <param name="RegionPath">Path of the region from the root, each code followed by a slash, for example
/// <c>99/9901/</c>; empty means every region.</param>
/// <param name="OperatorId">The maintaining organisation, or null for all.</param>
public sealed record Scope(string RegionPath, int? OperatorId)
{
    /// <summary>Sees everything: for the system itself, never for a request.</summary>
    public static Scope Everything { get; } = new("", null);

    /// <summary>Whether something that lies in a region and is maintained by an operator is within this scope.</summary>
    public bool Covers(string regionPath, int? operatorId) =>
        regionPath.StartsWith(RegionPath, StringComparison.Ordinal) && (OperatorId is null || OperatorId == operatorId);

    /// <summary>Whether everything that the other scope covers is covered by this one: what a user's administrator may
    /// give away.</summary>
    public bool Includes(Scope other) => Covers(other.RegionPath, other.OperatorId);

    /// <summary>This scope cut down to the region chosen on the page (<c>?region=</c>). A region outside the scope, or
    /// none, leaves the scope as it is: a link can never widen it.</summary>
    /// <param name="regionPath">Path with a closing slash, or null.</param>
    public Scope Narrowed(string? regionPath) =>
        regionPath is { Length: > 1 } path && path[^1] == '/' && path.StartsWith(RegionPath, StringComparison.Ordinal)
            ? this with { RegionPath = path }
            : this;
}

/// <summary>An entity that lies in a region and may have an operator.</summary>
public interface IScoped
{
    /// <summary>Path of the region, as in <see cref="Scope.RegionPath"/>.</summary>
    string RegionPath { get; }

    /// <summary>The maintaining organisation, or null.</summary>
    int? OperatorId { get; }
}

/// <summary>Restricts queries to a scope.</summary>
public static class ScopeExtensions
{
    /// <summary>Only the rows that the scope covers. Explicit on purpose: a query filter that captures a scope is cached
    /// with the model and leaks rows between users.</summary>
    public static IQueryable<T> Within<T>(this IQueryable<T> query, Scope scope)
        where T : class, IScoped
    {
        // Copied to locals so that they become parameters of the statement.
        var path = scope.RegionPath;
        var organisation = scope.OperatorId;
        if (path.Length > 0)
            query = query.Where(row => row.RegionPath.StartsWith(path));
        return organisation is null ? query : query.Where(row => row.OperatorId == organisation);
    }
}
