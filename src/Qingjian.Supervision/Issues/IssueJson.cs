using System.Text.Json;
using System.Text.Json.Serialization;

namespace Qingjian.Supervision.Issues;

/// <summary>The form of an event's detail: what an old event says must be read for ever, so enums go by name.</summary>
internal static class IssueJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string? Write<T>(T? detail)
        where T : class => detail is null ? null : JsonSerializer.Serialize(detail, detail.GetType(), Options);
}
