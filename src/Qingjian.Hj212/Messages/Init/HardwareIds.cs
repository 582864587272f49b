using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>Hardware fingerprints of a data-acquisition instrument (HJ 212-2025, second-hand): 1001 before activation carries all, 1002 the logger's
/// alone.</summary>
/// <param name="LoggerId">i23005.</param>
/// <param name="CpuId">i23006, or null.</param>
/// <param name="Mac1">i23007, or null.</param>
/// <param name="Mac2">i23008, or null.</param>
public sealed record HardwareIds(string LoggerId, string? CpuId = null, string? Mac1 = null, string? Mac2 = null) : Message
{
    internal static HardwareIds Read(AreaItems items) => new(items.Text("i23005-Info"), items.OptionalText("i23006-Info"),
        items.OptionalText("i23007-Info"), items.OptionalText("i23008-Info"));

    internal override void Write(AreaText area)
    {
        area.Add("i23005-Info", LoggerId);
        if (CpuId is not null)
            area.Add("i23006-Info", CpuId);
        if (Mac1 is not null)
            area.Add("i23007-Info", Mac1);
        if (Mac2 is not null)
            area.Add("i23008-Info", Mac2);
    }
}
