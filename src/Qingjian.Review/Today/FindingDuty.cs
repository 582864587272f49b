using System.Globalization;
using System.Security.Claims;
using Microsoft.Extensions.Localization;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Review.Today;

/// <summary>Findings wait for whoever may decide, until they are decided valid or invalid: doubtful asks for a second look. The
/// operator's engineer must look after the own stations' findings, and decides none.</summary>
internal sealed class FindingDuty(
    FindingReader findings, DecisionReader decisions, StationDirectory directory, IStringLocalizer<ReviewWords> words,
    IStringLocalizer<NetworkWords> networkWords) : IDutyItems
{
    // A day's data are reviewed by noon of the next day: our own default, no clause of a standard.
    private static readonly TimeSpan DueAfterDay = TimeSpan.FromHours(36);

    public async Task<IReadOnlyList<DutyItem>> ItemsAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var decides = user.HasPermission(Permissions.Decide);
        if (!decides && !(user.Role() == Role.OperatorEngineer && user.HasPermission(Permissions.ViewReview)))
            return [];
        var (open, _) = await findings.OpenAsync(user.Scope(), new FindingFilter(), 0, IDutyItems.MostItems, cancellationToken);
        var answers = await decisions.AnswersAsync(user.Scope(), [.. open.Select(finding => finding.Id)], cancellationToken);
        return [.. open.Where(finding => !answers.TryGetValue(finding.Id, out var answer) || answer.Verdict == Verdict.Doubtful)
            .Select(finding => ItemOf(finding, decides))];
    }

    /// <summary>Until when a finding should be decided.</summary>
    public static DateTimeOffset DueOf(Finding finding) =>
        BeijingTime.StartOfDay(finding.ToUtc.AddTicks(-1).BeijingDay()) + DueAfterDay;

    private DutyItem ItemOf(Finding finding, bool decides)
    {
        var station = directory.Find(finding.StationId);
        var parameter = finding.Parameter is { } code ? Symbol(station, code) : words["Today.AllParameters"].Value;
        return new(
            words["Today.Sort.Finding"], finding.Level == FactLevel.Bad ? Tone.Bad : Tone.Warn,
            words["Today.Finding", station?.DisplayName ?? "", parameter, words[$"Finding.Cause.{finding.Cause}"].Value, (finding.ToUtc - finding.FromUtc).TotalHours.ToString("0", CultureInfo.InvariantCulture)],
            words["Today.Finding.Detail", station is null ? "" : networkWords[$"Network.Element.{station.Element}"].Value, finding.FromUtc.ToScreen()],
            DueOf(finding), finding.FromUtc,
            string.Create(CultureInfo.InvariantCulture, $"/data/review?finding={finding.Id}"), words[decides ? "Today.Action.Review" : "Today.Action.Look"]);
    }

    private static string Symbol(StationCard? station, string code) =>
        station is not null && station.Profile.Parameters.TryGetValue(code, out var parameter) ? parameter.Symbol : code;
}
