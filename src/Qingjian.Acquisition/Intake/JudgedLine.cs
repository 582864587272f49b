using Qingjian.Archive;
using Qingjian.Network;

namespace Qingjian.Acquisition.Intake;

/// <summary>A line compared with the network.</summary>
/// <param name="Number">Its number as the sender counts.</param>
/// <param name="Item">The line.</param>
/// <param name="Station">Its station, or null when the sender does not reach it.</param>
/// <param name="Problems">Every broken rule; empty when the line is accepted.</param>
internal sealed record JudgedLine(int Number, BatchItem Item, StationCard? Station, IReadOnlyList<BatchProblem> Problems)
{
    public bool IsAccepted => Problems.Count == 0;

    /// <summary>The unit that the station's profile names; meaningful when the line is accepted.</summary>
    public Unit StationUnit => Station!.Profile.Parameters[Item.Line.Parameter.ToString()].Unit;
}
