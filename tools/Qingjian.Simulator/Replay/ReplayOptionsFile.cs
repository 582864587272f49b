using System.Text.Json;
using System.Text.Json.Serialization;

namespace Qingjian.Simulator;

/// <summary>Reads replay options from a JSON file.</summary>
public static class ReplayOptionsFile
{
    private static readonly JsonSerializerOptions _json = new()
    {
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter() },
        PropertyNameCaseInsensitive = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The options; paths of series files are relative to the options file.</summary>
    /// <exception cref="ReplayOptionsException">It is no JSON, a required entry is missing, or an entry has an unknown name.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ReplayOptions Read(string path)
    {
        try
        {
            var options = JsonSerializer.Deserialize<ReplayOptions>(File.ReadAllText(path), _json)
                ?? throw new ReplayOptionsException($"{path} holds null instead of options.");
            var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            return options with { Files = [.. options.Files.Select(f => f with { Path = Path.Combine(folder, f.Path) })] };
        }
        catch (JsonException cause)
        {
            throw new ReplayOptionsException($"{path}: {cause.Message}", cause);
        }
    }
}
