using Qingjian.Hj212;

namespace Qingjian.Acquisition.Gateway;

internal static class RefusalReasons
{
    /// <summary>The reason under which a frame that the scanner refused is kept.</summary>
    public static RefusalReason Of(FrameFault fault) => fault switch
    {
        FrameFault.Checksum => RefusalReason.Checksum,
        FrameFault.TooLong => RefusalReason.TooLong,
        FrameFault.Cut => RefusalReason.Cut,
        _ => RefusalReason.Structure,
    };
}
