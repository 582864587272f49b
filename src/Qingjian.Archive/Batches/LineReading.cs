using System.Globalization;
using System.Text;
using System.Text.Json;
using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Archive.Batches;

/// <summary>Reads one line: every field that breaks a rule is named, not only the first.</summary>
internal static class LineReading
{
    public const string Fields = "station, parameter, period, start, statistic, value, mark, unit";
    private static readonly string[] Names = Fields.Split(", ");

    public static BatchItem Read(JsonElement line, ReadOnlyMemory<byte> raw)
    {
        var problems = new List<BatchProblem>();
        if (line.ValueKind != JsonValueKind.Object)
            return new(raw, default, [new("", Shown(line), BatchRule.LineIsObject)]);
        var given = Collect(line, problems);
        var station = Text(given, "station", problems);
        var period = Word<Period>(given, "period", null, problems);
        var statistic = Word<Statistic>(given, "statistic", period is Period.RealTime or Period.Sample ? Statistic.Value : Statistic.Average, problems);
        var read = new BatchLine
        {
            Station = station ?? "",
            Parameter = Factor(given, problems),
            Period = period ?? Period.None,
            Statistic = statistic ?? Statistic.None,
            Start = StartReading.Read(Text(given, "start", problems), period, problems),
            Mark = Mark(given, problems),
            Unit = UnitOf(given, problems),
        };
        read = WithValue(read, given, problems);
        return new(raw, read, problems) { Station = station };
    }

    private static Dictionary<string, JsonElement> Collect(JsonElement line, List<BatchProblem> problems)
    {
        var given = new Dictionary<string, JsonElement>();
        foreach (var field in line.EnumerateObject())
        {
            if (!Names.Contains(field.Name))
                problems.Add(new(field.Name, Shown(field.Value), BatchRule.UnknownField, Fields));
            else if (!given.TryAdd(field.Name, field.Value))
                problems.Add(new(field.Name, Shown(field.Value), BatchRule.Duplicate));
        }
        return given;
    }

    private static string? Text(Dictionary<string, JsonElement> given, string field, List<BatchProblem> problems, bool required = true)
    {
        if (!given.TryGetValue(field, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            if (required)
                problems.Add(new(field, null, BatchRule.Required));
            return null;
        }
        var text = value.ValueKind == JsonValueKind.String ? TryString(value) : null;
        if (text is null)
            problems.Add(new(field, Shown(value), BatchRule.Text));
        else if (text.Length == 0 && required)
            problems.Add(new(field, text, BatchRule.Required));
        return text is "" ? null : text;
    }

    private static T? Word<T>(Dictionary<string, JsonElement> given, string field, T? absent, List<BatchProblem> problems)
        where T : struct, Enum
    {
        var before = problems.Count;
        var text = Text(given, field, problems, required: absent is null);
        if (text is null)
            return problems.Count > before ? null : absent;
        foreach (var word in Enum.GetValues<T>())
        {
            if (!word.Equals(default(T)) && string.Equals(word.ToString(), text, StringComparison.OrdinalIgnoreCase))
                return word;
        }
        var words = Enum.GetNames<T>().Skip(1).Select(name => char.ToLowerInvariant(name[0]) + name[1..]);
        problems.Add(new(field, text, BatchRule.OneOf, string.Join(", ", words).Replace("realTime", "realtime", StringComparison.Ordinal)));
        return null;
    }

    private static FactorCode Factor(Dictionary<string, JsonElement> given, List<BatchProblem> problems)
    {
        if (Text(given, "parameter", problems) is not { } text)
            return default;
        if (Ascii.IsValid(text) && FactorCode.TryParse(Encoding.ASCII.GetBytes(text), out var code))
            return code;
        problems.Add(new("parameter", text, BatchRule.Parameter));
        return default;
    }

    private static byte Mark(Dictionary<string, JsonElement> given, List<BatchProblem> problems)
    {
        if (Text(given, "mark", problems, required: false) is not { } text)
            return 0;
        if (text is [(>= 'A' and <= 'Z') or (>= '0' and <= '9')])
            return (byte)text[0];
        problems.Add(new("mark", text, BatchRule.Mark));
        return 0;
    }

    private static Unit? UnitOf(Dictionary<string, JsonElement> given, List<BatchProblem> problems)
    {
        if (Text(given, "unit", problems, required: false) is not { } text)
            return null;
        if (UnitSymbols.TryParse(text, out var unit))
            return unit;
        problems.Add(new("unit", text, BatchRule.Unit));
        return null;
    }

    // The text of a number is taken as it stands: 8.50 keeps its nought.
    private static BatchLine WithValue(BatchLine line, Dictionary<string, JsonElement> given, List<BatchProblem> problems)
    {
        if (!given.TryGetValue("value", out var value) || value.ValueKind == JsonValueKind.Null)
            return WithoutValue(line, problems);
        var text = value.ValueKind switch
        {
            JsonValueKind.String => TryString(value),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        if (text is "")
            return WithoutValue(line, problems);
        var digits = default(Digits);
        var fault = text is not null && Ascii.IsValid(text) ? Digits.TryParse(Encoding.ASCII.GetBytes(text), out digits) : ValueFault.NotANumber;
        if (fault == ValueFault.None)
            return line with { Digits = digits };
        problems.Add(new("value", text ?? Shown(value), RuleOf(fault), Digits.MaxDigits.ToString(CultureInfo.InvariantCulture)));
        return line;
    }

    private static BatchLine WithoutValue(BatchLine line, List<BatchProblem> problems)
    {
        if (line.Mark is 0 or (byte)'N' && !problems.Exists(problem => problem.Field == "mark"))
            problems.Add(new("value", null, BatchRule.MarkWithoutValue));
        return line with { Fault = ValueFault.Empty };
    }

    private static BatchRule RuleOf(ValueFault fault) => fault switch
    {
        ValueFault.OutOfFormat => BatchRule.Digits,
        ValueFault.Sentinel => BatchRule.Sentinel,
        ValueFault.None or ValueFault.Empty or ValueFault.NotANumber => BatchRule.Number,
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Not a fault."),
    };

    // A lone surrogate written as an escape is JSON, but no text.
    private static string? TryString(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Shown(JsonElement value)
    {
        const int Most = 80;
        var text = value.ValueKind == JsonValueKind.String ? TryString(value) ?? value.GetRawText() : value.GetRawText();
        return text.Length <= Most ? text : text[..Most] + "…";
    }
}
