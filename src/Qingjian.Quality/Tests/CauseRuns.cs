using System.Numerics;

namespace Qingjian.Quality.Tests;

/// <summary>From the tests that spoke to runs of one cause.</summary>
internal static class CauseRuns
{
    public static CauseSet BitOf(FindingCause cause) => (CauseSet)(1 << ((int)cause - 1));

    /// <summary>The longest runs within <c>[from, to)</c> whose slots have the same cause.</summary>
    /// <param name="spoke">The tests that spoke.</param>
    /// <param name="covered">Slots that a finding of the whole station already explains, or empty.</param>
    /// <param name="bridge">Longest hole of silent slots, between two of the same cause, that belongs to the run.</param>
    /// <param name="from">First slot.</param>
    /// <param name="to">Slot behind the last one.</param>
    public static List<(FindingCause Cause, int First, int End)> Of(
        ReadOnlySpan<CauseSet> spoke, ReadOnlySpan<CauseSet> covered, int bridge, int from, int to)
    {
        var runs = new List<(FindingCause Cause, int First, int End)>();
        for (var slot = from; slot < to; slot++)
        {
            if (CauseAt(spoke, covered, bridge, slot) is not { } cause)
                continue;
            if (runs.Count > 0 && runs[^1].Cause == cause && runs[^1].End == slot)
                runs[^1] = (cause, runs[^1].First, slot + 1);
            else
                runs.Add((cause, slot, slot + 1));
        }
        return runs;
    }

    private static FindingCause? CauseAt(ReadOnlySpan<CauseSet> spoke, ReadOnlySpan<CauseSet> covered, int bridge, int slot) =>
        IsCovered(covered, slot) ? null : Primary(spoke[slot]) ?? Bridged(spoke, covered, bridge, slot);

    // The nearest slot that speaks, before and after, must be close enough and of one cause.
    private static FindingCause? Bridged(ReadOnlySpan<CauseSet> spoke, ReadOnlySpan<CauseSet> covered, int bridge, int slot)
    {
        var before = slot - 1;
        while (before >= 0 && slot - before <= bridge && spoke[before] == CauseSet.None && !IsCovered(covered, before))
            before--;
        var after = slot + 1;
        while (after < spoke.Length && after - before <= bridge && spoke[after] == CauseSet.None && !IsCovered(covered, after))
            after++;
        if (before < 0 || after >= spoke.Length || after - before - 1 > bridge || IsCovered(covered, before) || IsCovered(covered, after))
            return null;
        var cause = Primary(spoke[before]);
        return cause == Primary(spoke[after]) ? cause : null;
    }

    private static bool IsCovered(ReadOnlySpan<CauseSet> covered, int slot) => !covered.IsEmpty && covered[slot] != CauseSet.None;

    private static FindingCause? Primary(CauseSet spoke) =>
        spoke == CauseSet.None ? null : (FindingCause)(BitOperations.TrailingZeroCount((byte)spoke) + 1);
}
