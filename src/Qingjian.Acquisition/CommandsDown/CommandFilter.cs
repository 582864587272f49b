using Microsoft.AspNetCore.Http;

namespace Qingjian.Acquisition.CommandsDown;

/// <summary>By station and by how far the command is. What cannot be read filters nothing.</summary>
internal sealed record CommandFilter(string? Station, CommandStage? Stage)
{
    public static CommandFilter Read(IQueryCollection query) => Read(query["station"], query["stage"]);

    public static CommandFilter Read(string? station, string? stage) => new(
        string.IsNullOrWhiteSpace(station) ? null : station.Trim(),
        Enum.TryParse<CommandStage>(stage, out var named) && Enum.IsDefined(named) ? named : null);

    public bool IsEmpty => Station is null && Stage is null;
}
