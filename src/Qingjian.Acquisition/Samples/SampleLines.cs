using System.Globalization;
using System.Text.Json;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Samples;

/// <summary>The results of a sample as lines of a batch: period <c>sample</c>, statistic <c>value</c>, start the moment of sampling.</summary>
internal static class SampleLines
{
    /// <summary>Below the detection limit: the digits are the limit's own, and statistics leave the value out until a rule of its
    /// element says how it counts (HJ 212-2017 table 8 has no such mark; L as laboratories write it).</summary>
    public const string BelowLimit = "L";

    public static byte[] Of(ReadSample sample)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var result in sample.Results)
                Write(json, sample, result);
            json.WriteEndArray();
        }
        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ReadSample sample, ReadResult result)
    {
        var text = result.Text ?? throw new InvalidOperationException($"{result.Parameter.Code} has no result.");
        json.WriteStartObject();
        json.WriteString("station", sample.Station.Code);
        json.WriteString("parameter", result.Parameter.Code);
        json.WriteString("period", "sample");
        json.WriteString("start", sample.SampledUtc.ToBeijing().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        json.WriteString("value", text.Digits.ToString());
        if (text.IsBelowLimit)
            json.WriteString("mark", BelowLimit);
        if (result.Unit != Unit.None)
            json.WriteString("unit", result.Unit.Symbol());
        json.WriteEndObject();
    }
}
