using System.Security.Claims;
using Microsoft.Extensions.Localization;
using Qingjian.Acquisition;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Review.Today;

/// <summary>Manual samples wait for whoever may review them and did not submit them.</summary>
internal sealed class SampleDuty(
    IEnumerable<SamplesWaiting> samples, StationDirectory directory, IStringLocalizer<ReviewWords> words, IStringLocalizer<NetworkWords> networkWords) : IDutyItems
{
    // Within three days of being submitted: our own default, no clause of a standard.
    private static readonly TimeSpan DueAfterSubmission = TimeSpan.FromDays(3);

    public async Task<IReadOnlyList<DutyItem>> ItemsAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (!user.HasPermission(Permissions.ReviewSamples))
            return [];
        var items = new List<DutyItem>();
        // None where no samples are taken in: a house without the gateway.
        foreach (var intake in samples)
            items.AddRange((await intake.ForReviewerAsync(user.Scope(), user.SignInName(), IDutyItems.MostItems, cancellationToken)).Select(ItemOf));
        return items;
    }

    private DutyItem ItemOf(WaitingSample sample)
    {
        var station = directory.Find(sample.StationId);
        return new(
            words["Today.Sort.Sample"], Tone.Info, words["Today.Sample", station?.DisplayName ?? "", sample.Number],
            words["Today.Sample.Detail", station is null ? "" : networkWords[$"Network.Element.{station.Element}"].Value, sample.SampledUtc.ToScreen()],
            sample.SubmittedUtc + DueAfterSubmission, sample.SubmittedUtc, $"/data/samples/{Uri.EscapeDataString(sample.Number)}", words["Today.Action.Review"]);
    }
}
