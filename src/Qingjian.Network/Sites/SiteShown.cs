namespace Qingjian.Network.Sites;

/// <summary>A field's text as people read it, in the current language.</summary>
internal static class SiteShown
{
    public static string? Of(SiteField field, string? text) => text is null ? null : field.Input switch
    {
        SiteInput.Choice => Word(field, text),
        SiteInput.Choices => string.Join("; ", text.Split(", ").Select(one => Word(field, one))),
        SiteInput.Number or SiteInput.Text => text,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Input, "Not an input."),
    };

    private static string Word(SiteField field, string option) => EnumWords.Current(field.KeyOf(option));
}
