namespace Qingjian.Archive.Observations;

/// <summary>Numbers the series, making a new one when it is seen for the first time.</summary>
internal interface ISeriesNumbers
{
    SeriesState StateOf(SeriesId id);
}
