namespace Qingjian.Acquisition.Losses;

/// <summary>The ledger of many stations.</summary>
/// <param name="Rows">Accounts in which not everything came live, those with the most missing first.</param>
/// <param name="Due">Values that should be there by now, of all stations of the filter.</param>
/// <param name="Received">How many are there.</param>
/// <param name="Late">How many of these came late or by back-fill.</param>
/// <param name="Counts">How many had which fate; of the stations left out only those that came live are counted.</param>
/// <param name="LeftOut">Stations with losses whose accounts were not read, because there are too many.</param>
/// <param name="TooLarge">Stations with losses whose accounts were not read, because each owes more values than one account holds.</param>
internal sealed record LossBook(
    IReadOnlyList<LossRow> Rows, int Due, int Received, int Late, IReadOnlyDictionary<LossState, int> Counts, int LeftOut, int TooLarge)
{
    public int Missing => Due - Received;

    /// <summary>How many values of which fate have which cause by a person's word.</summary>
    public IReadOnlyDictionary<(LossState State, StatedCause Cause), int> Stated { get; init; } = new Dictionary<(LossState, StatedCause), int>();

    /// <summary>The statements in force of the stations whose accounts were read, by station.</summary>
    public ILookup<int, CauseStatement> Statements { get; init; } = Array.Empty<CauseStatement>().ToLookup(one => one.StationId);

    /// <summary>How many of a fate remain when those with a stated cause are taken out (认定后).</summary>
    public int CountAfter(LossState state) => Count(state) - Stated.Where(said => said.Key.State == state).Sum(said => said.Value);

    public int Count(LossState state) => Counts.GetValueOrDefault(state);
}
