namespace Qingjian.Server.Tests.Kills;

/// <summary>One kill: what the others knew just before it, and what lay on the disk just after it.</summary>
/// <param name="Number">1, 2, 3…</param>
/// <param name="Accepting">Whether the gateway took connections a moment before.</param>
/// <param name="AnsweredFrames">Frames answered until then, all kills before included.</param>
/// <param name="InFlight">Frames that were sent and not answered.</param>
/// <param name="IsBackfilling">Whether back-filled frames were answered since the kill before.</param>
/// <param name="IsExporting">Whether an export was on its way.</param>
/// <param name="After">What was left.</param>
internal sealed record Kill(int Number, bool Accepting, long AnsweredFrames, long InFlight, bool IsBackfilling, bool IsExporting, DiskAfterKill After)
{
    /// <summary>What the server was doing when it died, told from what it left and from who was waiting for it.</summary>
    public IEnumerable<string> Phases
    {
        get
        {
            yield return Accepting ? "receiving" : "starting or recovering";
            if (Accepting && IsBackfilling)
                yield return "back-fill";
            if (IsExporting)
                yield return "export";
            if (After.TornBytes > 0)
                yield return "in the middle of a write";
            if (After.IsPacking)
                yield return "compressing a segment";
            if (After.IsClosing)
                yield return "closing a month";
            if (After.Unprojected > 0)
                yield return "projection behind";
            if (After.Unrecorded > 0)
                yield return "building the record";
        }
    }
}
