using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Qingjian.Server.Benches;

/// <summary>One measured number with what it was measured on; printed as one JSON object a line.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Must">What it must reach or stay within, or null.</param>
/// <param name="How">What was counted and how.</param>
internal sealed record Figure(string Name, double Value, string Unit, double? Must, string How)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string ToJson() => JsonSerializer.Serialize(this with { Value = Math.Round(Value, 3) }, Json);
}
