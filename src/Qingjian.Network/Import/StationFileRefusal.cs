namespace Qingjian.Network;

/// <summary>A refused cell of a station file.</summary>
/// <param name="Row">Row in the file, the header being 1.</param>
/// <param name="Code">Code of the station as it stands there, or null.</param>
/// <param name="Error">Which field, what stood there and which rule it broke.</param>
public sealed record StationFileRefusal(int Row, string? Code, FieldError Error);
