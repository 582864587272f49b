namespace Qingjian.Archive;

/// <summary>A station of an export.</summary>
/// <param name="Code">Station code.</param>
/// <param name="Name">Name as the bureau writes it.</param>
/// <param name="ProfileRevision">The profile in force when the export was made; each row has its unit itself.</param>
/// <param name="Rows">Rows of this station.</param>
public sealed record ExportedStation(string Code, string Name, int ProfileRevision, long Rows);
