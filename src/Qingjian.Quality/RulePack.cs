using System.Collections.Frozen;
using Qingjian.Quality.Packs;
using Qingjian.Quality.Tests;

namespace Qingjian.Quality;

/// <summary>An edition of the hourly tests: every limit with its unit, its standing and its source (规则包). A limit marked
/// unconfirmed or practice may raise a doubt; it never decides.</summary>
public sealed class RulePack
{
    private static readonly Lazy<RulePack> Embedded = new(() => PackReading.Read(PackReading.OpenEmbedded()));

    private readonly FrozenDictionary<(string Setting, string Parameter), ParameterLimits> _limits;
    private readonly ParameterLimits _others;

    internal RulePack(PackConstants constants, IReadOnlyDictionary<(string, string), ParameterLimits> limits, IReadOnlyList<PackLine> lines)
    {
        _limits = limits.ToFrozenDictionary();
        _others = new ParameterLimits { MissingSlots = constants.MissingSlots };
        Constants = constants;
        Lines = lines;
        Persistence = new Persistence(constants.PersistWindow, constants.PersistNeeded);
    }

    /// <summary>The edition that this build carries.</summary>
    public static RulePack Current => Embedded.Value;

    /// <summary>Name of the edition, stored with every finding.</summary>
    public string Edition => Constants.Edition;

    /// <summary>Slots on both sides of a slot that its judgement may depend on. Recomputing that far around a changed value
    /// gives what a run from scratch gives.</summary>
    public int Context => Constants.Context;

    /// <summary>A median of fewer neighbours than this is none.</summary>
    public int LeastNeighbours => Constants.LeastNeighbours;

    /// <summary>Every line of the pack as its file states it, for the page that explains it.</summary>
    public IReadOnlyList<PackLine> Lines { get; }

    internal PackConstants Constants { get; }

    internal Persistence Persistence { get; }

    /// <summary>The limits of a parameter; only the test for missing values where the pack knows no more.</summary>
    /// <param name="setting"><c>air</c>, <c>water</c>, or another name for which the pack has no lines.</param>
    /// <param name="parameter">Factor code.</param>
    public ParameterLimits For(string setting, string parameter) => _limits.GetValueOrDefault((setting, parameter), _others);
}
