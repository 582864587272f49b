using System.Globalization;

namespace Qingjian.Review.Decisions;

/// <summary>What the journal says of a decision; the form is described in <c>record.md</c>.</summary>
internal static class DecisionPayload
{
    public static IReadOnlyDictionary<string, object?> Of(DecisionRow row) => new Dictionary<string, object?>
    {
        ["at"] = row.AtUtc.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        ["by"] = row.By,
        ["from"] = Hour(row.FromUtc),
        ["note"] = row.Note,
        ["number"] = row.Number,
        ["parameter"] = row.Parameter,
        ["reason"] = row.Reason,
        ["station"] = row.StationCode,
        ["to"] = Hour(row.ToUtc),
        ["undoes"] = row.Undoes,
        ["verdict"] = row.Verdict switch
        {
            null => null,
            Verdict.Valid => "valid",
            Verdict.Doubtful => "doubtful",
            Verdict.Invalid => "invalid",
            _ => throw new ArgumentOutOfRangeException(nameof(row), row.Verdict, "Not a verdict."),
        },
    };

    private static string Hour(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
