using Qingjian.Network.Registration;

namespace Qingjian.Network.Parameters;

/// <summary>The rules of what a station measures.</summary>
internal static class ParameterRules
{
    private const int MostDecimals = 6;

    public static List<FieldError> Check(Element element, IReadOnlyList<NewParameter> parameters)
    {
        var errors = new FieldErrors();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in parameters)
        {
            if (!seen.Add(parameter.Code))
                errors.Add("Parameters", parameter.Code, FieldRule.Duplicate);
            CheckOne(errors, element, parameter);
        }
        return errors;
    }

    private static void CheckOne(FieldErrors errors, Element element, NewParameter parameter)
    {
        var name = $"Parameters[{parameter.Code}].";
        if (ParameterCatalogue.Find(element, parameter.Code) is null)
            errors.Add("Parameters", parameter.Code, FieldRule.Unknown, "parameter");
        if (parameter.Unit is { } unit)
            errors.Defined(name + nameof(parameter.Unit), unit);
        if (parameter.Decimals is { } decimals)
            errors.Between(name + nameof(parameter.Decimals), decimals, 0, MostDecimals);
        errors.LowBelowHigh(name + nameof(parameter.RangeLow), parameter.RangeLow, parameter.RangeHigh);
    }
}
