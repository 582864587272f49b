using System.Text.Json;

namespace Qingjian.Hj212.Reports;

/// <summary>The part of a report that speaks of the packet: fields, items in their order, readings.</summary>
internal static class PacketJson
{
    public static void Write(Utf8JsonWriter json, in Packet packet)
    {
        json.WriteString("dialect", packet.Dialect.ToString());
        WriteCandidates(json, DialectRecognition.Candidates(packet));
        WriteText(json, "qn", packet.Qn);
        WriteText(json, "st", packet.St);
        json.WriteNumber("cn", packet.Command);
        if (CommandTable.Find(packet.Command, packet.Dialect) is { } command)
            json.WriteString("command", command.NameEn);
        WriteText(json, "mn", packet.Mn);
        json.WriteNumber("flag", packet.Flag.Value);
        WriteSplit(json, packet);
        if (packet.TryGetDataTime(out var time))
            WriteTime(json, "dataTime", time);
        else
            json.WriteNull("dataTime");
        WriteItems(json, packet);
        WriteReadings(json, packet);
    }

    // More than one: ambiguous, the station's profile must say which.
    private static void WriteCandidates(Utf8JsonWriter json, DialectSet candidates)
    {
        json.WriteStartArray("possibleDialects");
        foreach (var dialect in Enum.GetValues<Dialect>())
            if ((candidates & (DialectSet)(1 << (int)dialect)) != 0)
                json.WriteStringValue(dialect.ToString());
        json.WriteEndArray();
    }

    private static void WriteSplit(Utf8JsonWriter json, in Packet packet)
    {
        if (packet.PacketCount > 0)
            json.WriteNumber("pnum", packet.PacketCount);
        if (packet.PacketNumber > 0)
            json.WriteNumber("pno", packet.PacketNumber);
        if (packet.IsResend)
            json.WriteBoolean("resend", true);
    }

    private static void WriteItems(Utf8JsonWriter json, in Packet packet)
    {
        json.WriteStartArray("items");
        var items = packet.Items;
        while (items.Read(out var item))
        {
            json.WriteStartObject();
            WriteText(json, "name", item.Name);
            if (item.HasValue)
                WriteText(json, "value", IsPassword(item.Name) ? "******"u8 : item.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteReadings(Utf8JsonWriter json, in Packet packet)
    {
        json.WriteStartArray("readings");
        var readings = new ReadingReader(packet);
        while (readings.Read(out var reading))
            WriteReading(json, reading, packet.St);
        json.WriteEndArray();
    }

    private static void WriteReading(Utf8JsonWriter json, in Reading reading, ReadOnlySpan<byte> st)
    {
        json.WriteStartObject();
        json.WriteString("factor", reading.Factor.ToString());
        var standard = FactorAliases.Resolve(reading.Factor, st);
        if (standard != reading.Factor)
            json.WriteString("standardFactor", standard.ToString());
        if (FactorCatalogue.TryFind(standard, out var factor))
            json.WriteString("name", factor.NameZh);
        json.WriteString("statistic", reading.Statistic.ToString());
        if (reading.Fault == ValueFault.None)
            json.WriteString("value", reading.Digits.ToString());
        else
            json.WriteString("fault", reading.Fault.ToString());
        if (reading.Mark != 0)
            json.WriteString("mark", ((char)reading.Mark).ToString());
        if (reading.SampleTime is { } sampleTime)
            WriteTime(json, "sampleTime", sampleTime);
        json.WriteEndObject();
    }

    private static bool IsPassword(ReadOnlySpan<byte> name) => name.SequenceEqual("PW"u8) || name.SequenceEqual("NewPW"u8);

    private static void WriteTime(Utf8JsonWriter json, string property, DateTimeOffset time) =>
        json.WriteString(property, time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));

    private static void WriteText(Utf8JsonWriter json, string property, ReadOnlySpan<byte> text) =>
        json.WriteString(property, WireText.Decode(text, out _));
}
