namespace Qingjian.Network.History;

/// <summary>A change as the station page shows it.</summary>
internal sealed record ChangeLine(DateTimeOffset AtUtc, string Who, ChangeKind Kind, IReadOnlyList<FieldChange> Fields);
