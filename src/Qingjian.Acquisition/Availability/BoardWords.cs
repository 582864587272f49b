using System.Globalization;
using Microsoft.Extensions.Localization;
using Qingjian.Hj212;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Availability;

/// <summary>The board's figures as text.</summary>
internal sealed class BoardWords(IStringLocalizer<AcquisitionWords> words)
{
    public const string Missing = "—";

    public string Of(DeliveryBand band) => words[$"Board.Band.{band}"];

    /// <summary>What a cell says to those who point at it or hear it read.</summary>
    public string Title(DeliveryCell cell) => cell.Due == 0
        ? words["Board.Cell.NotDue"]
        : words["Board.Cell.Title", Of(cell.Band), cell.Due, Math.Min(cell.Received, cell.Due), cell.Missing, cell.Late];

    /// <summary>The share with one decimal, rounded down: 99.96 per cent is not everything.</summary>
    public static string Rate(DeliveryCell cell) => cell.Due == 0
        ? Missing
        : (Math.Floor(1000m * Math.Min(cell.Received, cell.Due) / cell.Due) / 10).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    public static string Short(DeliveryCell cell) => cell.Percent?.ToString(CultureInfo.InvariantCulture) ?? Missing;

    public static string Look(DeliveryBand band) => band switch
    {
        DeliveryBand.Complete => "heat-complete",
        DeliveryBand.Most => "heat-most",
        DeliveryBand.Enough => "heat-enough",
        DeliveryBand.Few => "heat-few",
        DeliveryBand.Nothing => "heat-nothing",
        DeliveryBand.NotDue => "heat-notdue",
        _ => throw new ArgumentOutOfRangeException(nameof(band), band, null),
    };

    public static string AddressOf(Period period) => period == Period.Minute ? "minute" : "hour";

    /// <summary>A station's day explained.</summary>
    public static string DayLink(string code, DateTimeOffset startUtc, Period period) =>
        $"/network/availability/{Uri.EscapeDataString(code)}/{startUtc.BeijingDay():yyyy-MM-dd}?period={AddressOf(period)}";
}
