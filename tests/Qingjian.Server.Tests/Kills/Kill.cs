namespace Qingjian.Server.Tests.Kills;

/// <summary>One kill: what the stations knew just before it, and what lay on the disk just after it.</summary>
/// <param name="Number">1, 2, 3…</param>
/// <param name="Accepting">Whether the gateway took connections a moment before.</param>
/// <param name="AnsweredFrames">Frames answered until then, all kills before included.</param>
/// <param name="InFlight">Frames that were sent and not answered.</param>
/// <param name="After">What was left.</param>
internal sealed record Kill(int Number, bool Accepting, long AnsweredFrames, long InFlight, DiskAfterKill After)
{
    /// <summary>In which phase of its work the server died, told from what it left.</summary>
    public string Phase
    {
        get
        {
            if (!Accepting)
                return "starting or recovering";
            List<string> parts = ["receiving"];
            if (After.TornBytes > 0)
                parts.Add("in the middle of a write");
            if (After.IsPacking)
                parts.Add("compressing a segment");
            if (After.Unprojected > 0)
                parts.Add("projection behind");
            return string.Join(", ", parts);
        }
    }
}
