using System.Globalization;
using System.Text;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.CommandsDown;

/// <summary>Makes the data area of a command of what was entered, or says by field, value and rule why not.</summary>
internal sealed class CommandReading(StationCard station, CommandKind kind, DateTimeOffset nowUtc)
{
    /// <summary>Stands in a kept data area for the host's time, which is put in when the frame leaves.</summary>
    public const string NowText = "{now}";

    public const int MaxDataArea = 512;
    private const int MaxText = 64;
    private const int MaxDigits = 14;
    private const int MaxHour = 24;
    private readonly List<CommandRefusal> _refused = [];
    private DateTimeOffset? _from;
    private decimal? _lower;

    public (string DataArea, IReadOnlyList<CommandRefusal> Refused) Read(IReadOnlyDictionary<string, string?> values)
    {
        var area = new StringBuilder();
        foreach (var field in kind.Fields)
        {
            var text = values.GetValueOrDefault(field.Name)?.Trim() ?? "";
            if (text.Length == 0 && field.Form != CommandFieldForm.Now)
            {
                if (!field.IsOptional)
                    Refuse(field, null, CommandRule.Required);
                continue;
            }
            if (WireOf(field, text, values) is not { } wire)
                continue;
            if (area.Length > 0 && wire.Length > 0)
                area.Append(';');
            area.Append(wire);
        }
        return (area.ToString(), _refused);
    }

    private string? WireOf(CommandField field, string text, IReadOnlyDictionary<string, string?> values) => field.Form switch
    {
        CommandFieldForm.Now => $"{field.Name}={NowText}",
        CommandFieldForm.Number => Number(field, text),
        CommandFieldForm.Choice => Choice(field, text),
        CommandFieldForm.Factor => station.Profile.Parameters.ContainsKey(text) ? $"{field.Name}={text}" : Refuse(field, text, CommandRule.NotMeasured),
        CommandFieldForm.Subject => station.Profile.Parameters.ContainsKey(text) ? "" : Refuse(field, text, CommandRule.NotMeasured),
        CommandFieldForm.Limit => Limit(field, text, values.GetValueOrDefault("PolId")?.Trim()),
        CommandFieldForm.Word => IsPlain(text) ? $"{field.Name}={text}" : Refuse(field, text, CommandRule.PlainText, Text(MaxText)),
        CommandFieldForm.Minute => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time)
            ? $"{field.Name}={time.ToString("HHmm", CultureInfo.InvariantCulture)}"
            : Refuse(field, text, CommandRule.Time),
        CommandFieldForm.Hours => Hours(field, text),
        CommandFieldForm.Info => IsInfo(text) ? $"{field.Name}={text}" : Refuse(field, text, CommandRule.InfoCode),
        // The value of a parameter goes under its own code (HJ 212-2017 Table 9, 3021: iNNNNN-Info).
        CommandFieldForm.Text => IsPlain(text)
            ? $"{values.GetValueOrDefault("InfoId")?.Trim()}-Info={text}"
            : Refuse(field, text, CommandRule.PlainText, Text(MaxText)),
        CommandFieldForm.TimeOfDay => TimeOfDay(field, text),
        CommandFieldForm.From => From(field, text),
        _ => To(field, text),
    };

    private string? Number(CommandField field, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= field.Limits[0] && number <= field.Limits[1]
            ? $"{field.Name}={number}"
            : Refuse(field, text, CommandRule.Between, [.. field.Limits.Select(Text)]);

    private string? Choice(CommandField field, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && field.Limits.Contains(number)
            ? $"{field.Name}={number}"
            : Refuse(field, text, CommandRule.OneOf, string.Join(", ", field.Limits));

    // The alarm limits of HJ/T 212-2005 (1022): x-LowValue, then x-UpValue.
    private string? Limit(CommandField field, string text, string? subject)
    {
        if (text.Length > MaxDigits || !decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var limit))
            return Refuse(field, text, CommandRule.Decimal, Text(MaxDigits));
        if (limit < _lower)
            return Refuse(field, text, CommandRule.LimitsCrossed);
        _lower ??= limit;
        return $"{subject}-{field.Name}={text}";
    }

    // The hours of HJ/T 212-2005 (3014): CTime again and again.
    private string? Hours(CommandField field, string text)
    {
        var hours = new List<int>();
        foreach (var part in text.Split([' ', ',', '，', '、'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) || hour > MaxHour)
                return Refuse(field, text, CommandRule.HoursOfDay, "0", Text(MaxHour));
            hours.Add(hour);
        }
        return hours.Count == 0
            ? Refuse(field, text, CommandRule.HoursOfDay, "0", Text(MaxHour))
            : string.Join(';', hours.Distinct().Order().Select(hour => $"CTime={hour:00}"));
    }

    private string? TimeOfDay(CommandField field, string text) =>
        TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time)
            ? $"{field.Name}={time.ToString("HHmmss", CultureInfo.InvariantCulture)}"
            : Refuse(field, text, CommandRule.Time);

    private string? From(CommandField field, string text)
    {
        _from = Instant(text);
        if (_from is not { } from)
            return Refuse(field, text, CommandRule.Time);
        return from > nowUtc ? Refuse(field, text, CommandRule.NotAfterNow) : $"{field.Name}={WireTime.ToText(from.ToBeijing())}";
    }

    private string? To(CommandField field, string text)
    {
        if (Instant(text) is not { } to)
            return Refuse(field, text, CommandRule.Time);
        if (to <= _from)
            return Refuse(field, text, CommandRule.EndBeforeStart);
        if (to - _from > TimeSpan.FromDays(field.Limits[0]))
            return Refuse(field, text, CommandRule.SpanTooLong, Text(field.Limits[0]));
        return $"{field.Name}={WireTime.ToText(to.ToBeijing())}";
    }

    private string? Refuse(CommandField field, string? value, CommandRule rule, params IReadOnlyList<string> limits)
    {
        _refused.Add(new(field.Name, value, rule, limits));
        return null;
    }

    private static DateTimeOffset? Instant(string text) =>
        DateTime.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall)
            ? BeijingTime.FromWallClock(wall)
            : null;

    private static bool IsInfo(string text) => text.Length == 6 && text[0] == 'i' && text.Skip(1).All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c));

    private static bool IsPlain(string text) => text.Length <= MaxText && text.All(c => c is > ' ' and <= '~' and not (';' or ',' or '=' or '&' or '#'));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
