namespace Qingjian.Server.Tests.Replay;

/// <summary>One cell of a real file: a number as it is written there, or nothing.</summary>
internal readonly record struct CsvCell(string Station, string Column, DateTimeOffset Hour, string? Text);
