using Qingjian.Hj212;

namespace Qingjian.Archive.Observations;

/// <summary>Consecutive hours of one parameter with the same device mark.</summary>
internal readonly record struct MarkRun(FactorCode Factor, char Mark, DateTimeOffset StartUtc, DateTimeOffset EndUtc)
{
    public bool Continues(MarkRun next) => Factor == next.Factor && Mark == next.Mark && EndUtc == next.StartUtc;

    /// <summary>Average, minimum and maximum of one parameter carry one mark: it is one fact.</summary>
    public bool Contains(MarkRun other) =>
        Factor == other.Factor && Mark == other.Mark && StartUtc <= other.StartUtc && EndUtc >= other.EndUtc;
}
