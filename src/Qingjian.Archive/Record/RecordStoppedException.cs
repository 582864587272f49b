namespace Qingjian.Archive.Record;

/// <summary>The record does not fit to what was signed: nothing is added to it until a person has looked.</summary>
internal sealed class RecordStoppedException(RecordFault fault, string detail) : Exception($"The record stopped: {fault}, {detail}.")
{
    public RecordFault Fault { get; } = fault;

    public string Detail { get; } = detail;
}
