using System.Globalization;
using System.Text.Json;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Files;

/// <summary>Makes lines of a table's rows. It only rewrites: what is wrong with a value, a time or a station is said by the
/// same rules as for every other way in.</summary>
internal sealed class RowLines
{
    private readonly ImportMapping _mapping;
    private readonly StationNames _stations;
    private readonly IReadOnlyList<string> _header;
    private readonly Dictionary<string, int> _at = [];
    private readonly List<(int Column, string Code, string? Unit)> _values = [];
    private readonly TimeSpan _length;

    public RowLines(IReadOnlyList<string> header, ImportMapping mapping, StationNames stations)
    {
        (_header, _mapping, _stations) = (header, mapping, stations);
        foreach (var column in mapping.Columns.Where(column => column.Role.Length > 0))
        {
            var index = header.ToList().IndexOf(column.Column);
            if (index < 0)
                continue;
            if (MappingRules.Roles.Contains(column.Role))
                _at.TryAdd(column.Role, index);
            else
                _values.Add((index, column.Role, column.Unit));
        }
        if (_at.TryGetValue("value", out var value))
            _values.Add((value, "", null));
        _length = !mapping.StampIsEnd ? TimeSpan.Zero : mapping.Period switch
        {
            "minute" => TimeSpan.FromMinutes(1),
            "hour" => TimeSpan.FromHours(1),
            "day" => TimeSpan.FromDays(1),
            _ => TimeSpan.Zero,
        };
    }

    /// <summary>The lines of one row; a cell without a value makes none.</summary>
    public IEnumerable<RowLine> Of(int row, string?[] cells)
    {
        foreach (var (column, code, unit) in _values)
        {
            var mark = Text(cells, "mark");
            if (ImportTable.Cell(cells, column) is not { } value)
            {
                if (mark is null or "N" || code.Length > 0)
                    continue;
                value = "";
            }
            yield return new(row, _header[column], RowLine.NumberOf(row, column), Line(cells, code.Length > 0 ? code : Text(cells, "parameter"), value, mark, unit ?? Text(cells, "unit")));
        }
    }

    private byte[] Line(string?[] cells, string? parameter, string value, string? mark, string? unit)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            Write(json, "station", _mapping.Station ?? _stations.CodeOf(Text(cells, "station")));
            Write(json, "parameter", parameter);
            json.WriteString("period", _mapping.Period);
            Write(json, "start", Start(cells));
            Write(json, "statistic", _mapping.Statistic);
            json.WriteString("value", value);
            Write(json, "mark", mark);
            Write(json, "unit", unit);
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }

    private string? Start(string?[] cells)
    {
        var text = Text(cells, "time") ?? Joined(cells);
        return text is not null && FileTime.Read(text, _mapping.Year) is { } stamp
            ? (stamp - _length).ToBeijing().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
            : text;
    }

    private string? Joined(string?[] cells) => Text(cells, "year") is { } year
        ? $"{year}-{Text(cells, "month")}-{Text(cells, "day")} {Text(cells, "hour") ?? "0"}:00"
        : null;

    private string? Text(string?[] cells, string role) => _at.TryGetValue(role, out var column) ? ImportTable.Cell(cells, column) : null;

    private static void Write(Utf8JsonWriter json, string field, string? text)
    {
        if (text is not null)
            json.WriteString(field, text);
    }
}
