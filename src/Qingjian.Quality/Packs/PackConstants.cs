namespace Qingjian.Quality.Packs;

/// <summary>What holds for every parameter.</summary>
internal sealed record PackConstants(
    string Edition, int Context, int PersistWindow, int PersistNeeded, int Bridge, int LeastNeighbours, int MissingSlots, int StationMissingSlots);
