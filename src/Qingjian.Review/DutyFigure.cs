using Qingjian.Kernel;

namespace Qingjian.Review;

/// <summary>A figure on the duty home.</summary>
/// <param name="Label">What it counts.</param>
/// <param name="Value">The figure, formatted.</param>
/// <param name="Unit">Unit or denominator in small print, or null.</param>
/// <param name="Path">The rows that it counts, from the root, with a leading slash.</param>
/// <param name="Note">One line below, or null.</param>
/// <param name="NoteTone">Colour of the line; null is grey.</param>
/// <param name="Sentence">The figure in words, for the overview sentence of a director.</param>
public sealed record DutyFigure(string Label, string Value, string? Unit, string Path, string? Note, Tone? NoteTone, string Sentence);
