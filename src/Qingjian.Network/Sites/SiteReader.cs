using Qingjian.Network.Registration;

namespace Qingjian.Network.Sites;

/// <summary>Reads single fields, by their description.</summary>
internal sealed class SiteReader(IReadOnlyDictionary<string, string?> texts, FieldErrors errors)
{
    public FieldErrors Errors { get; } = errors;

    public T Choice<T>(SiteField field)
        where T : struct, Enum => StationDraftReading.Word<T>(Errors, field.Name, TextOf(field), field.Required) ?? default;

    /// <summary>Words with ';' or ',' between them.</summary>
    public T Flags<T>(SiteField field)
        where T : struct, Enum
    {
        var all = 0;
        // The words of a group may have blanks: only these stand between two.
        foreach (var word in (TextOf(field) ?? "").Split([';', ',', '；', '，', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            all |= Convert.ToInt32(StationDraftReading.Word<T>(Errors, field.Name, word, required: true) ?? default, System.Globalization.CultureInfo.InvariantCulture);
        return (T)Enum.ToObject(typeof(T), all);
    }

    public double? Number(SiteField field, bool required = false)
    {
        var number = StationDraftReading.Number(Errors, field.Name, TextOf(field), required || field.Required);
        if (number is { } known)
            Errors.Between(field.Name, known, field.Between.Low, field.Between.High);
        return number;
    }

    public string? Text(SiteField field)
    {
        var text = StationDraftReading.Trimmed(TextOf(field));
        return Errors.Text(field.Name, text, field.Longest, field.Required) ? text : null;
    }

    private string? TextOf(SiteField field) => texts.GetValueOrDefault(field.Name);
}
