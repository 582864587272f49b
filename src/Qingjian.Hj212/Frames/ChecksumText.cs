namespace Qingjian.Hj212.Frames;

/// <summary>The hexadecimal checksum after a data segment.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Length">Its digits, 0 to 4.</param>
/// <param name="IsLower">Whether a small letter is among them.</param>
internal readonly record struct ChecksumText(ushort Value, int Length, bool IsLower)
{
    public static ChecksumText Read(ReadOnlySpan<byte> text)
    {
        var value = 0;
        var isLower = false;
        var length = 0;
        for (; length < 4 && length < text.Length && char.IsAsciiHexDigit((char)text[length]); length++)
        {
            var character = text[length];
            isLower |= character >= (byte)'a';
            value = value << 4 | (character <= (byte)'9' ? character - '0' : (character & 0xDF) - 'A' + 10);
        }
        return new((ushort)value, length, isLower);
    }

    /// <summary>Whether this is the segment's checksum, by the letter or by a tolerance that is then named.</summary>
    public bool Fits(ReadOnlySpan<byte> segment, Tolerances allowed, out Tolerances used)
    {
        used = (IsLower ? Tolerances.LowerCaseChecksum : 0) | (Length < 4 ? Tolerances.ShortChecksum : 0);
        if (Length == 0 || (used & ~allowed) != 0)
            return false;
        return Checksum.Compute(segment) == Value || FitsForeign(segment, allowed, ref used);
    }

    private bool FitsForeign(ReadOnlySpan<byte> segment, Tolerances allowed, ref Tolerances used)
    {
        if ((allowed & (Tolerances.ModbusChecksum | Tolerances.SwappedModbusChecksum)) == 0)
            return false;
        var modbus = Checksum.ComputeModbus(segment);
        var swapped = (ushort)(modbus << 8 | modbus >> 8);
        var found = modbus == Value ? Tolerances.ModbusChecksum
            : swapped == Value ? Tolerances.SwappedModbusChecksum
            : Tolerances.None;
        used |= found;
        return (found & allowed) != 0;
    }
}
