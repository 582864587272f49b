using System.Text.Json.Serialization;

namespace Qingjian.Network.History;

/// <summary>Reads and writes the fields of a <see cref="StationChange"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<FieldChange>))]
internal sealed partial class HistoryJson : JsonSerializerContext;
