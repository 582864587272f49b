using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>Sets a parameter of the field (3021).</summary>
/// <param name="PolId">The instrument; null for the data-acquisition instrument.</param>
/// <param name="Info">The parameter's code and its new value.</param>
public sealed record InfoSetting(FactorCode? PolId, InfoItem Info) : Message
{
    internal static InfoSetting Read(AreaItems items)
    {
        var code = items.Text("InfoId");
        var info = InfoItem.Of(items.All).FirstOrDefault(item => item.Code == code);
        if (info.Text is null)
            items.Blame($"{code}-Info", null, "given for the InfoId that is set (HJ 212-2017 C.46)");
        return new(items.OptionalFactor("PolId"), new(code, info.Text ?? ""));
    }

    internal override void Write(AreaText area)
    {
        if (PolId is { } factor)
            area.Add("PolId", factor);
        area.Add("InfoId", Info.Code);
        Info.Write(area, ';');
    }
}
