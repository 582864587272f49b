using Qingjian.Hj212;

namespace Qingjian.Acquisition.CommandsDown;

/// <summary>Something that the host may ask of a station.</summary>
/// <param name="Key">Stable name; stored, and the key of its words.</param>
/// <param name="Code">Command code (CN).</param>
/// <param name="Shape">How it is answered.</param>
/// <param name="Dialects">The editions that know it.</param>
/// <param name="Fields">Its data area in the order of the wire.</param>
/// <param name="IsDangerous">It touches what the station measures: whoever asks types the station's code.</param>
/// <param name="Patience">How long an accepted command may say nothing before it counts as lost.</param>
/// <param name="Standard">The standard that has it.</param>
/// <param name="Tables">Its tables there; empty when the text could not be read and the row is unconfirmed.</param>
internal sealed record CommandKind(
    string Key, int Code, CommandShape Shape, IReadOnlyList<Dialect> Dialects, IReadOnlyList<CommandField> Fields, bool IsDangerous,
    TimeSpan Patience, string Standard, IReadOnlyList<string> Tables);
