namespace Qingjian.Quality.Tests;

/// <summary>One automatic test: a pure rule over a window. Whether it speaks on a slot depends on the slots within the
/// pack's context and nothing else.</summary>
internal interface IHourTest
{
    FindingCause Cause { get; }

    /// <summary>Adds its bit to every slot on which it speaks. Allocates nothing.</summary>
    void Mark(in SeriesWindow window, Span<CauseSet> spoke);

    /// <summary>How telling a slot on which it spoke is; the largest of a finding is shown.</summary>
    double Weight(in SeriesWindow window, int slot);

    /// <summary>The numbers that it compared at a slot on which it spoke.</summary>
    void Explain(in SeriesWindow window, int slot, IDictionary<string, double> numbers);
}
