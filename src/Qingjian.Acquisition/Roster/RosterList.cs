namespace Qingjian.Acquisition.Roster;

/// <summary>The roster of a filter: the counts of all its stations, and the rows chosen among them.</summary>
internal sealed record RosterList(IReadOnlyList<RosterEntry> Rows, IReadOnlyDictionary<RosterShow, int> Counts);
