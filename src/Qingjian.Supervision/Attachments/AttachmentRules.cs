using System.Globalization;

namespace Qingjian.Supervision.Attachments;

/// <summary>Which files are taken as evidence.</summary>
internal static class AttachmentRules
{
    public const int MaxName = 120;
    public const int MostFiles = 6;
    public const int MaxMegabytes = 10;

    public static IEnumerable<IssueRefusal> Check(IReadOnlyList<EvidenceFile> files, DateTimeOffset now)
    {
        if (files.Count > MostFiles)
            yield return new("Files", $"{files.Count}", IssueRule.TooMany, $"{MostFiles}");
        foreach (var file in files)
        {
            if (file.Content.Length > MaxMegabytes * 1024 * 1024)
                yield return new("Files", NameOf(file), IssueRule.TooLarge, MaxMegabytes.ToString(CultureInfo.InvariantCulture));
            else if (MediaTypes.Of(file.Content.Span) is null)
                yield return new("Files", NameOf(file), IssueRule.WrongType);
            if (file.TakenUtc > now)
                yield return new("TakenUtc", Kernel.BeijingTime.ToScreen(file.TakenUtc.Value), IssueRule.TooLate, Kernel.BeijingTime.ToScreen(now));
        }
    }

    /// <summary>The last part of the name that was sent, without control characters: for reading, never for a path.</summary>
    public static string NameOf(EvidenceFile file)
    {
        var last = file.Name[(file.Name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new string([.. last.Where(c => !char.IsControl(c) && c != '"')]).Trim();
        return clean.Length == 0 ? "file" : clean.Length <= MaxName ? clean : clean[..MaxName];
    }
}
