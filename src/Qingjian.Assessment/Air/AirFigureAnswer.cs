namespace Qingjian.Assessment.Air;

/// <summary>A figure of a station.</summary>
/// <param name="Station">Station code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Edition">Code of the edition; null when no standard was in force.</param>
/// <param name="Basis">Why this edition, or why none.</param>
/// <param name="Confirmed">False when that rests on unconfirmed data.</param>
/// <param name="Aqi">Index; null when not assessed.</param>
/// <param name="Level">Level 1 to 6.</param>
/// <param name="Category">The standard's word for the level.</param>
/// <param name="Primary">Primary pollutants.</param>
/// <param name="Missing">Items without an individual index.</param>
/// <param name="NotAssessed">Why there is no index; null when there is one.</param>
/// <param name="Doubtful">Hourly values that count provisionally.</param>
/// <param name="Items">Results of the edition's lines.</param>
internal sealed record AirFigureAnswer(
    string Station, string Name, string? Edition, string Basis, bool Confirmed, int? Aqi, int? Level, string? Category,
    IReadOnlyList<string> Primary, IReadOnlyList<string> Missing, string? NotAssessed, int Doubtful, IReadOnlyList<AirItemAnswer> Items);
