using System.Text.Json;

namespace Qingjian.Verify.Consistency;

/// <summary>A consistency proof as its JSON says it (docs/record.md).</summary>
internal sealed record ConsistencyProof(string? Format, long? From, long? To, IReadOnlyList<string>? Proof)
{
    private static readonly JsonSerializerOptions _web = new(JsonSerializerDefaults.Web);

    public static ConsistencyProof Read(string file)
    {
        try
        {
            var read = JsonSerializer.Deserialize<ConsistencyProof>(File.ReadAllBytes(file), _web);
            return read is { Format: "qingjian-consistency/1", From: not null, To: not null, Proof: not null }
                ? read
                : throw new InvalidInputException($"'{file}': format '{read?.Format}' with from, to and proof; qingjian-consistency/1 is expected.");
        }
        catch (JsonException failure)
        {
            throw new InvalidInputException($"'{file}' is not a consistency proof: {failure.Message}");
        }
    }

    public List<byte[]> Steps(string file)
    {
        var steps = new List<byte[]>();
        foreach (var encoded in Proof!)
        {
            var bytes = new byte[encoded.Length];
            steps.Add(Convert.TryFromBase64String(encoded, bytes, out var length) && length == 32 ? bytes[..32] : throw new InvalidInputException($"'{file}': '{encoded}' is not a hash in base64."));
        }
        return steps;
    }
}
