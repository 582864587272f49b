namespace Qingjian.Standards;

/// <summary>One level of the index (空气质量指数级别).</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Name">The standard's word: 优, 良, 轻度污染 …</param>
/// <param name="EnglishName">The same in English (our translation).</param>
/// <param name="From">Lowest index of the level.</param>
/// <param name="To">Highest index of the level.</param>
/// <param name="Colour">Prescribed colour, <c>#RRGGBB</c> (annex A).</param>
/// <param name="Clause">Where it stands.</param>
public sealed record AirLevel(int Level, string Name, string EnglishName, int From, int To, string Colour, string Clause);
