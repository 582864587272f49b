namespace Qingjian.Network.Sites;

/// <summary>A field that points of some elements have; form, file and API read it by this one description.</summary>
/// <param name="Name">Its name; <c>Network.Field.…</c> is its word.</param>
/// <param name="Input">How it is written.</param>
/// <param name="Elements">The elements that have it.</param>
/// <param name="Clause">Where it comes from.</param>
internal sealed record SiteField(string Name, SiteInput Input, IReadOnlyList<Element> Elements, string Clause)
{
    public bool Required { get; init; }

    /// <summary>The enum whose words are written.</summary>
    public Type? Choice { get; init; }

    /// <summary>Bounds of a number, in <see cref="Unit"/>.</summary>
    public (double Low, double High) Between { get; init; }

    public string? Unit { get; init; }

    /// <summary>Longest text.</summary>
    public int Longest { get; init; }

    public string Key => "Network.Field." + Name;

    /// <summary>The names of the choices; nothing is no choice.</summary>
    public IEnumerable<string> Options => Choice is null ? [] : Enum.GetNames(Choice).Where(name => name != "None");

    /// <summary>Key of a choice's word.</summary>
    public string KeyOf(string option) => $"Network.{Choice!.Name}.{option}";
}
