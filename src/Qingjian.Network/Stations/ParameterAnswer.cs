namespace Qingjian.Network.Stations;

/// <summary>A station's parameter as the API answers it.</summary>
internal sealed record ParameterAnswer(
    string Code, string NameZh, string NameEn, string Symbol, string Unit, byte Decimals, double? RangeLow, double? RangeHigh)
{
    public static ParameterAnswer Of(StationParameter parameter) => new(
        parameter.Code, parameter.NameZh, parameter.NameEn, parameter.Symbol, parameter.Unit.Symbol(), parameter.Decimals,
        parameter.RangeLow, parameter.RangeHigh);
}
