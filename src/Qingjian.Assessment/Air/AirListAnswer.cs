namespace Qingjian.Assessment.Air;

/// <summary>A page of figures.</summary>
/// <param name="Day">The day judged.</param>
/// <param name="Page">Page, from 1.</param>
/// <param name="Total">Air stations within the scope.</param>
/// <param name="Stations">Their figures.</param>
internal sealed record AirListAnswer(DateOnly Day, int Page, int Total, IReadOnlyList<AirFigureAnswer> Stations);
