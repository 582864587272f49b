namespace Qingjian.Acquisition.CommandsDown;

/// <summary>A frame of a station that may belong to the command it was given.</summary>
/// <param name="StationId">The station.</param>
/// <param name="Code">CN of the frame.</param>
/// <param name="Qn">Its request number as text; empty when it has none.</param>
/// <param name="Result">QnRtn or ExeRtn; null when the frame has none.</param>
/// <param name="DataTime">Its DataTime, +08:00; null when it has none.</param>
/// <param name="Position">Where the journal holds it.</param>
internal readonly record struct HeardAnswer(int StationId, int Code, string Qn, int? Result, DateTimeOffset? DataTime, long Position);
