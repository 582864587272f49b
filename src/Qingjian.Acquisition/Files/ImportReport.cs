namespace Qingjian.Acquisition.Files;

/// <summary>What became, or would become, of a file.</summary>
/// <param name="Rows">Rows read so far.</param>
/// <param name="Accepted">Values accepted.</param>
/// <param name="RefusedValues">Values refused.</param>
/// <param name="Refused">The first refusals, at most <see cref="MostRefusals"/>.</param>
internal sealed record ImportReport(int Rows, int Accepted, int RefusedValues, IReadOnlyList<RefusedCell> Refused)
{
    /// <summary>More refusals are counted, not listed: whoever has as many corrects the cause first.</summary>
    public const int MostRefusals = 10_000;

    public static ImportReport Empty { get; } = new(0, 0, 0, []);
}
