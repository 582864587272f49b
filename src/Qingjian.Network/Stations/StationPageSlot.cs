namespace Qingjian.Network;

/// <summary>The slot of the station page into which rooms put panels. A panel has the parameters
/// <c>StationCard Station</c> and <c>Scope Scope</c>.</summary>
public static class StationPageSlot
{
    /// <summary>Name of the slot.</summary>
    public const string Name = "station";
}
