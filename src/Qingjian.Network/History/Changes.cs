namespace Qingjian.Network.History;

/// <summary>What differs between two states of the same thing.</summary>
internal static class Changes
{
    public static IReadOnlyList<FieldChange> Between((string Field, string? Value)[] before, (string Field, string? Value)[] after) =>
        [.. before.Zip(after)
            .Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => new FieldChange(pair.First.Field, pair.First.Value, pair.Second.Value))];

    /// <summary>For the audit: <c>Name: A → B; Mn: – → C</c>.</summary>
    public static string Describe(IReadOnlyList<FieldChange> fields) =>
        string.Join("; ", fields.Select(field => $"{field.Field}: {field.Before ?? "–"} → {field.After ?? "–"}"));
}
