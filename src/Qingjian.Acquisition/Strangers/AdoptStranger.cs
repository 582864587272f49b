using System.Globalization;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Strangers;

/// <summary>Enters a device that is sending already as a station: MN, password, system code and parameters are those of its
/// frames, so that its next frame is accepted.</summary>
internal sealed class AdoptStranger(StrangerList strangers, StationRegistration registration)
{
    /// <returns>What was refused; empty when the station was entered. Null when no such device has been seen.</returns>
    public async Task<IReadOnlyList<FieldError>?> HandleAsync(string mn, AdoptionForm form, string who, Scope scope, CancellationToken cancellationToken)
    {
        if (strangers.Find(mn) is not { } stranger)
            return null;
        var errors = new List<FieldError>();
        var element = Enum.TryParse<Element>(form.Element, out var named) && Enum.IsDefined(named) ? named : (Element?)null;
        if (element is null)
            errors.Add(new(nameof(form.Element), form.Element, FieldRule.Required));
        var (longitude, latitude) = (Degrees(errors, nameof(form.Longitude), form.Longitude), Degrees(errors, nameof(form.Latitude), form.Latitude));
        if (errors.Count > 0)
            return errors;
        var result = await registration.RegisterAsync(
            new NewStation
            {
                Code = form.Code?.Trim() ?? "", Name = form.Name?.Trim() ?? "", Element = element!.Value, RegionCode = form.RegionCode ?? "",
                OperatorCode = string.IsNullOrWhiteSpace(form.OperatorCode) ? null : form.OperatorCode,
                Mn = stranger.Mn, Password = stranger.Password, St = stranger.St, Longitude = longitude, Latitude = latitude,
                Parameters = [.. stranger.Factors.Select(code => new NewParameter(code))],
            }, who, scope, cancellationToken);
        if (result.Succeeded)
            strangers.Forget(mn);
        return [.. result.Refused.SelectMany(item => item.Errors)];
    }

    /// <summary>What a system code says about the element (HJ 212-2017 table 5); null when it says nothing.</summary>
    public static Element? ElementOf(string st) => st switch
    {
        "21" => Element.SurfaceWater,
        "22" => Element.Air,
        "23" => Element.Noise,
        "24" => Element.Groundwater,
        "25" => Element.Soil,
        "31" => Element.SourceGas,
        "32" => Element.SourceWater,
        "38" => Element.Radiation,
        _ => null,
    };

    private static double Degrees(List<FieldError> errors, string field, string? text)
    {
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var degrees))
            return degrees;
        errors.Add(new(field, text, string.IsNullOrWhiteSpace(text) ? FieldRule.Required : FieldRule.Number));
        return 0;
    }
}
