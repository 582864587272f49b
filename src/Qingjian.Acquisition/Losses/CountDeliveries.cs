using Qingjian.Acquisition.Availability;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Losses;

/// <summary>Counts what many stations owe and delivered over one span, in one question to the archive.</summary>
internal sealed class CountDeliveries(ObservationReader observations, TimeProvider time)
{
    public async Task<IReadOnlyDictionary<int, DeliveryCell>> HandleAsync(
        Scope scope, IReadOnlyCollection<StationCard> cards, Period period, DateTimeOffset fromUtc, DateTimeOffset toUtc, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var contacts = await observations.ContactsAsync(scope, [.. cards.Where(card => card.CommissionedOn is null).Select(card => card.Id)], cancellationToken);
        var since = cards.ToDictionary(card => card.Id, card => DueValues.Since(card, contacts.GetValueOrDefault(card.Id)));
        var found = (await observations.DeliveriesAsync(scope, [.. cards.Select(QuestionOf)], period, fromUtc, toUtc, byHour: false, cancellationToken)).ToLookup(row => row.StationId);
        return cards.ToDictionary(card => card.Id, card => new DeliveryCell(
            fromUtc, DueValues.Count(card.Profile, since[card.Id], period, fromUtc, toUtc, now),
            found[card.Id].Sum(row => row.Received), found[card.Id].Sum(row => row.Normal), found[card.Id].Sum(row => row.Late)));

        DeliveryQuestion QuestionOf(StationCard card) => new(card.Id, card.Profile.Parameters.Keys,
            since[card.Id] ?? DateTimeOffset.MinValue, DueValues.Before(card.Profile, period, now), DueValues.LiveWithin(card.Profile, period));
    }
}
