using System.Security.Claims;
using Microsoft.Extensions.Localization;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Review.Today;

/// <summary>Stations that are silent press until they speak again: on whoever keeps, runs or answers for them. An inspector and a
/// director see how many they are.</summary>
internal sealed class SilenceDuty(
    StationDirectory directory, IEnumerable<IStationStates> states, IStringLocalizer<ReviewWords> words,
    IStringLocalizer<NetworkWords> networkWords) : IDutyItems
{
    public Task<IReadOnlyList<DutyItem>> ItemsAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (user.Role() is Role.Inspector or Role.Director)
            return Task.FromResult<IReadOnlyList<DutyItem>>([]);
        var stations = directory.Within(user.Scope()).Where(card => card.Active && card.Mn.Length > 0).ToDictionary(card => card.Id);
        IReadOnlyList<DutyItem> items =
        [
            .. states.SelectMany(source => source.StatesOf(stations.Keys))
                .Where(pair => pair.Value.State == StationState.Offline && pair.Value.SinceUtc is not null)
                .OrderBy(pair => pair.Value.SinceUtc)
                .Take(IDutyItems.MostItems)
                .Select(pair => Item(stations[pair.Key], pair.Value)),
        ];
        return Task.FromResult(items);
    }

    private DutyItem Item(StationCard station, LiveState state) => new(
        words["Today.Sort.Silence"], Tone.Bad,
        words["Today.Silence", station.DisplayName, (state.LastDataUtc ?? state.SinceUtc!.Value).ToScreen()],
        networkWords[$"Network.Element.{station.Element}"], null, state.SinceUtc!.Value,
        $"/network/stations/{Uri.EscapeDataString(station.Code)}", words["Today.Action.Look"]);
}
