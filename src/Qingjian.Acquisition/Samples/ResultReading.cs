using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Acquisition.Samples;

/// <summary>Reads the results of one sample.</summary>
internal sealed class ResultReading(StationCard station, bool forSubmission, List<SampleProblem> problems)
{
    private const int LongestName = 64;

    public ReadResult? Read(ResultDraft result)
    {
        if (ParameterOf(result.Parameter) is not { } parameter)
            return null;
        var (before, code) = (problems.Count, parameter.Code);
        result.Parameter = code;
        var limit = Limit(result, code);
        var text = Text(result, code, limit);
        var unit = UnitOf(result, parameter);
        if (problems.Count == before)
            CheckConversion(result, parameter, unit, text, limit);
        var method = MethodOf(result, code);
        var analyst = SampleReading.Trimmed(result.Analyst);
        if (analyst is null && forSubmission)
            problems.Add(new("Analyst", null, SampleRule.Required, Parameter: code));
        if (analyst?.Length > LongestName)
            problems.Add(new("Analyst", analyst, SampleRule.TooLong, $"{LongestName}", code));
        return problems.Count == before ? new(parameter, text, unit, method, result) : null;
    }

    private StationParameter? ParameterOf(string? text)
    {
        var written = SampleReading.Trimmed(text);
        if (written is null)
        {
            problems.Add(new("Parameter", null, SampleRule.Required));
            return null;
        }
        var own = station.Profile.Parameters;
        var named = own.Values.Where(one => one.NameZh == written || one.Symbol == written || string.Equals(one.NameEn, written, StringComparison.OrdinalIgnoreCase)).ToList();
        var found = own.GetValueOrDefault(written) ?? (named.Count == 1 ? named[0] : null);
        if (found is null)
            problems.Add(new("Parameter", written, SampleRule.Parameter, string.Join(", ", station.Profile.InOrder.Select(one => one.Code)), written));
        return found;
    }

    private Digits? Limit(ResultDraft result, string code)
    {
        if (SampleReading.Trimmed(result.Limit) is not { } written)
            return null;
        var digits = ResultText.Number(written, out var broken);
        if (broken is { } rule)
            problems.Add(new("Limit", written, rule, Parameter: code));
        else if (digits is { Mantissa: <= 0 })
            problems.Add(new("Limit", written, SampleRule.Number, Parameter: code));
        return digits;
    }

    private ResultText? Text(ResultDraft result, string code, Digits? limit)
    {
        if (SampleReading.Trimmed(result.Text) is not { } written)
        {
            if (forSubmission)
                problems.Add(new("Text", null, SampleRule.Required, Parameter: code));
            return null;
        }
        var read = ResultText.Read(written, limit, out var broken);
        if (broken is { } rule)
            problems.Add(new("Text", written, rule, limit?.ToString(), code));
        return read;
    }

    private Unit UnitOf(ResultDraft result, StationParameter parameter)
    {
        if (SampleReading.Trimmed(result.Unit) is not { } written)
            return parameter.Unit;
        if (!UnitSymbols.TryParse(written, out var unit))
            problems.Add(new("Unit", written, SampleRule.Unit, Parameter: parameter.Code));
        else if (ExactUnits.PowerBetween(unit, parameter.Unit) is null)
            problems.Add(new("Unit", written, SampleRule.UnitNotConvertible, parameter.Unit.Symbol(), parameter.Code));
        return unit;
    }

    private void CheckConversion(ResultDraft result, StationParameter parameter, Unit unit, ResultText? text, Digits? limit)
    {
        if (text is { } read && !ExactUnits.TryConvert(read.Digits, unit, parameter.Unit, out _))
            problems.Add(new("Text", result.Text, SampleRule.Digits, Parameter: parameter.Code));
        if (limit is { } least && !ExactUnits.TryConvert(least, unit, parameter.Unit, out _))
            problems.Add(new("Limit", result.Limit, SampleRule.Digits, Parameter: parameter.Code));
    }

    private SampleMethod? MethodOf(ResultDraft result, string code)
    {
        if (SampleReading.Trimmed(result.Method) is not { } written)
        {
            if (forSubmission)
                problems.Add(new("Method", null, SampleRule.Required, Parameter: code));
            return null;
        }
        var method = SampleMethod.Find(written);
        if (method is null)
            problems.Add(new("Method", written, SampleRule.Method, Parameter: code));
        else if (!method.Parameters.Contains(code))
            problems.Add(new("Method", written, SampleRule.MethodNotFor, string.Join(", ", SampleMethod.Of(code).Select(one => one.Number)), code));
        return method;
    }
}
