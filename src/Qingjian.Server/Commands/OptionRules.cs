using System.CommandLine;
using System.Globalization;

namespace Qingjian.Server.Commands;

/// <summary>Rules of options, said with the option's name and the value given.</summary>
internal static class OptionRules
{
    public static Option<int> Between(this Option<int> option, int low, int high)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var value) && (value < low || value > high))
                result.AddError($"{option.Name} {value}: between {low} and {high}.");
        });
        return option;
    }

    public static Option<string> MustBe(this Option<string> option, Func<string, bool> rule, string expected)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !rule(result.Tokens[0].Value))
                result.AddError($"{option.Name} '{result.Tokens[0].Value}': expected {expected}.");
        });
        return option;
    }

    public static Option<double> Between(this Option<double> option, double low, double high)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && double.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var value) && !(value >= low && value <= high))
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{option.Name} {value}: between {low} and {high}."));
        });
        return option;
    }
}
