namespace Qingjian.Server.Demo;

/// <summary>What a demonstration shows.</summary>
/// <param name="Days">Days of history.</param>
/// <param name="Stations">How many stations; the first forty are drawn, more are copies of them.</param>
/// <param name="Seed">Seed of signals and passwords of stations.</param>
/// <param name="EndAfterHistory">End when the history is queryable, instead of going on live.</param>
internal sealed record DemoOptions(int Days, int Stations, int Seed, bool EndAfterHistory);
