using Microsoft.Extensions.DependencyInjection;

namespace Qingjian.Kernel;

/// <summary>A kind of thing that is audited, with its label on the audit page.</summary>
/// <param name="Code">For example <c>network.station-changed</c>; at most 64 characters.</param>
/// <param name="LabelKey">Key of the label in the resources of <paramref name="Resources"/>.</param>
/// <param name="Resources">The marker type of the room's resources.</param>
public sealed record AuditKind(string Code, string LabelKey, Type Resources)
{
    /// <summary>Details are written as <c>key=value; key=value</c>. Of a key whose values are words: what stands before the value in the
    /// key of its word, for example <c>state</c> and <c>Supervision.Event.</c>.</summary>
    public IReadOnlyDictionary<string, string> ValueWords { get; init; } = new Dictionary<string, string>();
}

/// <summary>How rooms name what they audit.</summary>
public static class AuditRegistration
{
    /// <summary>Adds a kind, so that the audit page can name it and filter by it.</summary>
    public static IServiceCollection AddAuditKind(this IServiceCollection services, AuditKind kind) => services.AddSingleton(kind);
}
