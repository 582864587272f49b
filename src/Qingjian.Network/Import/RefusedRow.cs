namespace Qingjian.Network.Import;

/// <summary>A refused cell of a station file.</summary>
internal sealed record RefusedRow(int Row, string? Code, FieldError Error);
