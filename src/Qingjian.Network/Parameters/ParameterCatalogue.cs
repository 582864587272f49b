using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Qingjian.Hj212;

namespace Qingjian.Network;

/// <summary>Which parameters stations of an element measure, in which unit and with how many decimals. Defaults only:
/// what holds for a station stands in its profile. The usual ones come from <c>usual-parameters.csv</c>, every other
/// code from HJ 212-2017 appendix B.</summary>
public static class ParameterCatalogue
{
    private static readonly FrozenDictionary<Element, CatalogueParameter[]> ByElement = Load();

    /// <summary>The parameters of an element's list, in the order of lists.</summary>
    public static IReadOnlyList<CatalogueParameter> Of(Element element) => ByElement.GetValueOrDefault(element) ?? [];

    /// <summary>The parameters that a new station of the element measures unless told otherwise.</summary>
    public static IEnumerable<CatalogueParameter> UsualOf(Element element) => Of(element).Where(parameter => parameter.Usual);

    /// <summary>What is known about a code at stations of an element, or null when the code is in no list.</summary>
    public static CatalogueParameter? Find(Element element, string code) =>
        Of(element).FirstOrDefault(parameter => parameter.Code == code) ?? FromAppendix(code) ?? FromOtherElement(code);

    /// <summary>Position of a code in the lists of an element; codes outside the list stand behind it.</summary>
    internal static int OrderOf(Element element, string code)
    {
        var index = Array.FindIndex(ByElement.GetValueOrDefault(element) ?? [], parameter => parameter.Code == code);
        return index < 0 ? 1000 : (index + 1) * 10;
    }

    private static CatalogueParameter? FromOtherElement(string code) =>
        ByElement.Values.SelectMany(list => list).FirstOrDefault(parameter => parameter.Code == code) is { } found
            ? found with { Usual = false }
            : null;

    private static CatalogueParameter? FromAppendix(string code)
    {
        // The protocol's catalogue finds a code in the wrong case too; a profile holds it as printed.
        if (!FactorCode.TryParse(Encoding.ASCII.GetBytes(code), out var parsed)
            || !FactorCatalogue.TryFind(parsed, out var factor) || factor.Code.ToString() != code)
            return null;
        return new(code, factor.NameZh, factor.NameEn, code, UnitOf(factor), DecimalsOf(factor.Format), null, null, false, factor.Source);
    }

    // Where stations use one of several units ("ug/m3 or mg/m3") the first is the default. A unit that this house does not
    // know yet is shown as none; a test keeps this from happening.
    private static Unit UnitOf(FactorInfo factor) =>
        UnitSymbols.TryParse((factor.PracticeUnit ?? factor.Unit ?? "-").Split(" or ")[0], out var known) ? known : Unit.None;

    // "N3.1" has one decimal, "N4" none.
    private static byte DecimalsOf(string? format) =>
        format?.IndexOf('.', StringComparison.Ordinal) is int point and >= 0
        && byte.TryParse(format.AsSpan(point + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var decimals)
            ? decimals
            : (byte)0;

    private static FrozenDictionary<Element, CatalogueParameter[]> Load()
    {
        using var stream = typeof(ParameterCatalogue).Assembly.GetManifestResourceStream("usual-parameters.csv")
            ?? throw new InvalidOperationException("usual-parameters.csv is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.TrimEnd('\r').Split(','))
            .GroupBy(cells => Enum.Parse<Element>(cells[0]), ReadRow)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    private static CatalogueParameter ReadRow(string[] cells)
    {
        if (!UnitSymbols.TryParse(cells[5], out var unit))
            throw new FormatException($"usual-parameters.csv: unknown unit '{cells[5]}' of {cells[1]}");
        var symbol = cells[4].Length > 0 ? cells[4] : cells[1];
        return new(cells[1], cells[2], cells[3], symbol, unit, byte.Parse(cells[6], CultureInfo.InvariantCulture),
            ReadLimit(cells[7]), ReadLimit(cells[8]), cells[9] == "y", cells[10]);
    }

    private static double? ReadLimit(string cell) => cell.Length == 0 ? null : double.Parse(cell, CultureInfo.InvariantCulture);
}
