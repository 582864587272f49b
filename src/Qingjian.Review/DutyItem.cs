using Qingjian.Kernel;

namespace Qingjian.Review;

/// <summary>Something that waits for a person (待办), on the duty home.</summary>
/// <param name="Sort">What sort of work it is, one word in the reader's language; the chip.</param>
/// <param name="Tone">Colour of the chip.</param>
/// <param name="Title">What it is about, one line in the reader's language.</param>
/// <param name="Detail">What one should know before opening it.</param>
/// <param name="DueUtc">By when it must be done, or null when it presses as long as it lasts.</param>
/// <param name="SinceUtc">Since when it lasts.</param>
/// <param name="Path">Where it is done, from the root, with a leading slash.</param>
/// <param name="Action">The word on the button.</param>
/// <param name="Subject">The words that a person gave the matter, as written: they are not in the reader's language. Follows the title.</param>
public sealed record DutyItem(
    string Sort, Tone Tone, string Title, string Detail, DateTimeOffset? DueUtc, DateTimeOffset SinceUtc, string Path, string Action,
    string? Subject = null);
