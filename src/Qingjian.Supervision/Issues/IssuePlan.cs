namespace Qingjian.Supervision;

/// <summary>What the operator will do (整改方案).</summary>
/// <param name="Measures">The measures, at most 1000 characters.</param>
/// <param name="Person">Who answers for them, at most 64 characters.</param>
/// <param name="DoneBy">The day by which they are done; not after the issue's deadline.</param>
public sealed record IssuePlan(string Measures, string Person, DateOnly? DoneBy);
