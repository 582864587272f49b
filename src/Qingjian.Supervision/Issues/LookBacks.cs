namespace Qingjian.Supervision.Issues;

/// <summary>When an issue is looked at again (回头看): 30 and 90 days after the close-out. Own default.</summary>
internal static class LookBacks
{
    private static readonly int[] Days = [30, 90];

    /// <param name="closed">The close-out.</param>
    /// <param name="passed">How many look-backs were passed since.</param>
    public static DateTimeOffset? Next(DateTimeOffset closed, int passed) => passed < Days.Length ? closed.AddDays(Days[passed]) : null;
}
