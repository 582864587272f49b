using Qingjian.Hj212;

namespace Qingjian.Simulator.Replay;

/// <summary>Turns the cell of a mapped column into digits.</summary>
internal sealed class CellReader
{
    private readonly ReplayColumn _column;
    private readonly DecimalText? _factor;

    /// <exception cref="ReplayOptionsException">The column's factor code or multiplier is none.</exception>
    public CellReader(ReplayColumn column, int index)
    {
        _column = column;
        Index = index;
        Factor = FactorOf(column);
        if (column.Multiply is not { } multiply)
            return;
        if (!DecimalText.TryParse(multiply, out var factor))
            throw new ReplayOptionsException($"Column '{column.Name}': Multiply '{multiply}' is not a decimal number.");
        _factor = factor;
    }

    public string Name => _column.Name;

    public int Index { get; }

    public FactorCode Factor { get; }

    /// <summary>The digits to send; otherwise the rule that the cell breaks.</summary>
    public string? Read(string cell, ReplayTally tally, out Digits digits)
    {
        digits = default;
        if (!DecimalText.TryParse(cell, out var number))
            return "a decimal number, or a text that the options name as missing";
        var sent = _factor is { } factor ? number.Times(factor) : number;
        var rounded = _column.Decimals is { } decimals ? sent.Rounded(decimals) : sent;
        if (!rounded.TryToDigits(out digits))
            return $"at most {Digits.MaxDigits} digits and {Digits.MaxDigits} decimals once the exponent is written out (set Decimals to round)";
        if (rounded != sent)
            tally.Rounded++;
        if (number.HadExponent)
            tally.ExponentsWrittenOut++;
        return null;
    }

    private static FactorCode FactorOf(ReplayColumn column)
    {
        try
        {
            return FactorCode.Parse(column.Factor);
        }
        catch (FormatException cause)
        {
            throw new ReplayOptionsException($"Column '{column.Name}': {cause.Message}", cause);
        }
    }
}
