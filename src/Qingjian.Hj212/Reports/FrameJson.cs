using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Unicode;

namespace Qingjian.Hj212.Reports;

/// <summary>The part of a report that speaks of the frame.</summary>
internal static class FrameJson
{
    public static void WriteRaw(Utf8JsonWriter json, ReadOnlySpan<byte> raw)
    {
        if (Utf8.IsValid(raw))
        {
            json.WriteString("raw", raw);
            return;
        }
        json.WriteBase64String("rawBase64", raw);
        json.WriteString("rawSha256", Convert.ToHexStringLower(SHA256.HashData(raw)));
    }

    public static void WriteVerdict(Utf8JsonWriter json, in Verdict verdict)
    {
        json.WriteBoolean("valid", verdict.IsValid);
        WriteFaults(json, verdict);
        if (verdict.Needed == Tolerances.None)
            json.WriteNull("tolerance");
        else
            json.WriteString("tolerance", verdict.Needed.ToString());
        json.WriteBoolean("accepted", verdict.IsAccepted);
        WriteNames(json, "deviations", verdict.Deviations);
        json.WriteNumber("declaredLength", verdict.Declared);
        json.WriteNumber("actualLength", verdict.Segment.Length);
        if (verdict.Checksum.Length > 0)
            json.WriteString("checksum", Hex(verdict.Checksum.Value));
        json.WriteString("computedChecksum", Hex(Checksum.Compute(verdict.Segment)));
    }

    private static void WriteFaults(Utf8JsonWriter json, in Verdict verdict)
    {
        json.WriteStartArray("faults");
        if (verdict.Fault != FrameFault.None)
            json.WriteStringValue(verdict.Fault.ToString());
        foreach (var name in Names(verdict.Needed))
            json.WriteStringValue(name);
        if (verdict.PacketFault.Field != PacketField.None)
            json.WriteStringValue($"{verdict.PacketFault.Field}{verdict.PacketFault.Rule}");
        if (verdict.Before > 0)
            json.WriteStringValue("BytesBeforeHead");
        if (verdict.After > 0)
            json.WriteStringValue("BytesAfterTail");
        json.WriteEndArray();
    }

    private static void WriteNames(Utf8JsonWriter json, string property, Tolerances tolerances)
    {
        json.WriteStartArray(property);
        foreach (var name in Names(tolerances))
            json.WriteStringValue(name);
        json.WriteEndArray();
    }

    private static string[] Names(Tolerances tolerances) =>
        tolerances == Tolerances.None ? [] : tolerances.ToString().Split(", ");

    private static string Hex(ushort value) => value.ToString("X4", CultureInfo.InvariantCulture);
}
