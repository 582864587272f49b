using System.Numerics;

namespace Qingjian.Hj212;

/// <summary>Tells the edition of a station by its packets, where they tell it (HJ 212-2017 Table 3, Flag). Version 2 stands for HJ 212-2025 and for the
/// surface-water profile alike, so ST, MN and commands that only one of them has must decide; where nothing does, the answer is "ambiguous". Intersect the
/// candidates of a station's packets: <c>known &amp;= DialectRecognition.Candidates(packet)</c>.</summary>
public static class DialectRecognition
{
    /// <summary>The editions that this packet may speak.</summary>
    public static DialectSet Candidates(in Packet packet)
    {
        if ((packet.Tolerances & Tolerances.FlagAbsent) != 0)
            return WithoutFlag(packet);
        return packet.Flag.Version switch
        {
            0 => DialectSet.Hj2005,
            1 => DialectSet.Hj2017,
            2 => VersionTwo(packet),
            _ => DialectSet.None,
        };
    }

    /// <summary>The edition to speak: the profile's when there is one, else the only candidate, else none: ambiguous.</summary>
    public static DialectVerdict Decide(DialectSet candidates, Dialect? profile)
    {
        if (profile is { } known)
            return new(known, candidates, (candidates & (DialectSet)(1 << (int)known)) == 0);
        var isOne = BitOperations.PopCount((uint)candidates) == 1;
        return new(isOne ? (Dialect)BitOperations.TrailingZeroCount((uint)candidates) : null, candidates, false);
    }

    // Flag came in with 2017, but loggers of 2017 leave it out too. Only the 14 characters of an MN of 2005 tell them apart.
    private static DialectSet WithoutFlag(in Packet packet) =>
        packet.Mn.Length == 14 ? DialectSet.Hj2005 : DialectSet.Hj2005 | DialectSet.Hj2017;

    private static DialectSet VersionTwo(in Packet packet)
    {
        if (packet.IsResend)
            return DialectSet.Hj2025;
        if (packet.St.SequenceEqual("21"u8))
            return DialectSet.SurfaceWater;
        if (!packet.St.SequenceEqual("91"u8) || IsOnlyIn("2025", packet.Command))
            return DialectSet.Hj2025;
        // An answer, ST 91: an MN of 2025 has 24 hexadecimal digits, those of surface-water stations are province-coded, as A110000_0001.
        return (packet.Tolerances & Tolerances.MnFormat) != 0 && !packet.Mn.IsEmpty
            ? DialectSet.SurfaceWater
            : DialectSet.Hj2025 | DialectSet.SurfaceWater;
    }

    private static bool IsOnlyIn(string edition, int command)
    {
        var isThere = false;
        foreach (var row in CommandTable.All)
        {
            if (row.Code == command && row.Edition != edition)
                return false;
            isThere |= row.Code == command;
        }
        return isThere;
    }
}
