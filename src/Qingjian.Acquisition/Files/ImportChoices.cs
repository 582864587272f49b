using Microsoft.AspNetCore.Http;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Files;

/// <summary>What a column may be, and the mapping as the form sends it.</summary>
internal static class ImportChoices
{
    private const int MostParameters = 400;

    /// <summary>The parameters of the scope's stations, with those that were guessed.</summary>
    public static IReadOnlyList<(string Code, string Name)> Parameters(StationDirectory directory, Scope scope, ImportMapping guessed)
    {
        var own = directory.Within(scope).SelectMany(card => card.Profile.Parameters.Values).DistinctBy(parameter => parameter.Code)
            .OrderBy(parameter => parameter.Order).Take(MostParameters).Select(parameter => (parameter.Code, Name: $"{parameter.Label} {parameter.Code}")).ToList();
        var others = guessed.Columns.Select(column => column.Role).Where(role => role.Length > 0 && !MappingRules.Roles.Contains(role) && own.TrueForAll(one => one.Code != role));
        return [.. own, .. others.Distinct().Select(code => (code, code))];
    }

    /// <summary>Reads the form: <c>role-0</c>, <c>unit-0</c> … beside the file's own settings.</summary>
    public static ImportMapping Read(IFormCollection form, IReadOnlyList<string> header)
    {
        string? Text(string field) => form[field].ToString().Trim() is { Length: > 0 } text ? text : null;
        List<ColumnRole> columns = [.. header.Select((name, index) => new ColumnRole(name, Text($"role-{index}") ?? "", Text($"unit-{index}")))];
        var year = int.TryParse(Text("year"), out var number) && number is >= 1980 and <= 2200 ? number : (int?)null;
        return new(columns, Text("period") ?? "", Text("stamp") == "end", Text("statistic"), Text("station"), year);
    }
}
