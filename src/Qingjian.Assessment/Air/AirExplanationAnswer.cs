namespace Qingjian.Assessment.Air;

/// <summary>A figure with the steps that lead to it and what was left out.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Steps">Steps in order.</param>
/// <param name="Excluded">Values that were received and do not count.</param>
internal sealed record AirExplanationAnswer(AirFigureAnswer Figure, IReadOnlyList<AirStepAnswer> Steps, IReadOnlyList<AirExclusionAnswer> Excluded);
