using Qingjian.Archive.Observations;

namespace Qingjian.Archive.DuckDb;

/// <summary>The value in force at the newest start of a series.</summary>
internal readonly record struct LatestRow(ObservationRow Row, int Revision, Origin Origin, short Valid, short Due);
