namespace Qingjian.Review.Decisions;

/// <summary>What became of an attempt to decide: made, refused, or overtaken by somebody else's decision.</summary>
internal sealed record DecisionOutcome
{
    public Decision? Made { get; private init; }

    public IReadOnlyList<DecisionRefusal> Refused { get; private init; } = [];

    /// <summary>The newest decision about the same values that the reviewer had not seen.</summary>
    public Decision? Overtaken { get; private init; }

    public static DecisionOutcome Of(Decision made) => new() { Made = made };

    public static DecisionOutcome Refuse(params IReadOnlyList<DecisionRefusal> refused) => new() { Refused = refused };

    public static DecisionOutcome OvertakenBy(Decision other) => new() { Overtaken = other };
}
