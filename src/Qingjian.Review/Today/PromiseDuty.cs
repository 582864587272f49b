using System.Globalization;
using System.Security.Claims;
using Microsoft.Extensions.Localization;
using Qingjian.Acquisition;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Review.Today;

/// <summary>Stations that are not connected although somebody promised a day that is over: for whoever may state why, and until when.</summary>
internal sealed class PromiseDuty(IEnumerable<OverduePromises> promises, StationDirectory directory, IStringLocalizer<ReviewWords> words) : IDutyItems
{
    public async Task<IReadOnlyList<DutyItem>> ItemsAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (!user.HasPermission(Permissions.StateReason))
            return [];
        var items = new List<DutyItem>();
        // None where there is no roster: a house without the gateway.
        foreach (var roster in promises)
            items.AddRange((await roster.WithinAsync(user.Scope(), IDutyItems.MostItems, cancellationToken)).Select(ItemOf).OfType<DutyItem>());
        return items;
    }

    private DutyItem? ItemOf(OverduePromise promise) => directory.Find(promise.StationId) is not { } station ? null : new(
        words["Today.Sort.Promise"], Tone.Warn, words["Today.Promise", station.DisplayName],
        words["Today.Promise.Detail", promise.PromisedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        BeijingTime.StartOfDay(promise.PromisedOn.AddDays(1)).ToUniversalTime(), promise.PromisedUtc,
        $"/network/roster/{Uri.EscapeDataString(station.Code)}", words["Today.Action.State"]);
}
