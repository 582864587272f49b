using System.Globalization;
using Microsoft.AspNetCore.Http;
using Qingjian.Kernel;
using Qingjian.Supervision.Attachments;

namespace Qingjian.Supervision.Issues;

/// <summary>Reads a step from what the page sent.</summary>
internal static class StepReading
{
    public static async Task<IssueStep?> ReadAsync(StepForm form, IFormFileCollection files, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<IssueAction>(form.Action, out var action) || !Enum.IsDefined(action))
            return null;
        return new IssueStep(action, form.Version, form.Why ?? "")
        {
            Plan = action == IssueAction.FilePlan ? new(form.Measures?.Trim() ?? "", form.Person?.Trim() ?? "", AddressText.Day(form.DoneBy)) : null,
            Files = action == IssueAction.FileEvidence ? await FilesAsync(files, Instant(form.Taken), cancellationToken) : [],
            FromUtc = Instant(form.From),
            ToUtc = Instant(form.To),
        };
    }

    /// <summary>A <c>datetime-local</c> value as Beijing wall clock, or null.</summary>
    public static DateTimeOffset? Instant(string? text) => DateTime.TryParseExact(
        text, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall)
        ? BeijingTime.FromWallClock(wall)
        : null;

    // One byte more than allowed is enough to refuse a file; a huge one is not read whole.
    private static async Task<IReadOnlyList<EvidenceFile>> FilesAsync(IFormFileCollection files, DateTimeOffset? taken, CancellationToken cancellationToken)
    {
        const int Longest = AttachmentRules.MaxMegabytes * 1024 * 1024 + 1;
        var read = new List<EvidenceFile>();
        foreach (var file in files.Where(file => file.Length > 0).Take(AttachmentRules.MostFiles + 1))
        {
            await using var stream = file.OpenReadStream();
            var content = new byte[(int)Math.Min(file.Length, Longest)];
            await stream.ReadExactlyAsync(content, cancellationToken);
            read.Add(new(file.FileName, content, taken));
        }
        return read;
    }
}
