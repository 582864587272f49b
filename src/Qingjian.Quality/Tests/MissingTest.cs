namespace Qingjian.Quality.Tests;

/// <summary>缺失: no value for so many slots in a row although they are over.</summary>
internal sealed class MissingTest : IHourTest
{
    public FindingCause Cause => FindingCause.Missing;

    public void Mark(in SeriesWindow window, Span<CauseSet> spoke) => Mark(window.States, window.Limits.MissingSlots, spoke);

    public static void Mark(ReadOnlySpan<SlotState> states, int least, Span<CauseSet> spoke)
    {
        for (var i = 0; i < states.Length; i++)
        {
            if (states[i] != SlotState.Absent)
                continue;
            var end = i + 1;
            while (end < states.Length && states[end] == SlotState.Absent)
                end++;
            for (var slot = i; slot < end && end - i >= least; slot++)
                spoke[slot] |= CauseSet.Missing;
            i = end;
        }
    }

    public double Weight(in SeriesWindow window, int slot) => 0;

    public void Explain(in SeriesWindow window, int slot, IDictionary<string, double> numbers) => numbers["least"] = window.Limits.MissingSlots;
}
