using System.Globalization;

namespace Qingjian.Acquisition.CommandsDown;

/// <summary>One entry of a command's data area.</summary>
/// <param name="Name">As on the wire, for example <c>RtdInterval</c>.</param>
/// <param name="Form">What may stand there.</param>
/// <param name="IsOptional">May be left out.</param>
/// <param name="Limits">Numbers: lowest and highest; choices: all of them; the end of a span: most days.</param>
internal sealed record CommandField(string Name, CommandFieldForm Form, bool IsOptional, IReadOnlyList<int> Limits)
{
    /// <summary>Reads <c>name:rule</c> of the table.</summary>
    public static CommandField Parse(string text)
    {
        var parts = text.Split(':');
        var optional = parts[0].EndsWith('?');
        var rule = parts[1].Split('=');
        var name = parts[0].TrimEnd('?');
        return rule[0] switch
        {
            "factor" => new(name, CommandFieldForm.Factor, optional, []),
            "subject" => new(name, CommandFieldForm.Subject, optional, []),
            "limit" => new(name, CommandFieldForm.Limit, optional, []),
            "word" => new(name, CommandFieldForm.Word, optional, []),
            "hhmm" => new(name, CommandFieldForm.Minute, optional, []),
            "hours" => new(name, CommandFieldForm.Hours, optional, []),
            "info" => new(name, CommandFieldForm.Info, optional, []),
            "text" => new(name, CommandFieldForm.Text, optional, []),
            "now" => new(name, CommandFieldForm.Now, optional, []),
            "hhmmss" => new(name, CommandFieldForm.TimeOfDay, optional, []),
            "from" => new(name, CommandFieldForm.From, optional, []),
            "to" => new(name, CommandFieldForm.To, optional, Numbers(rule[1], ',')),
            "in" => new(name, CommandFieldForm.Choice, optional, Numbers(rule[1], ',')),
            _ => new(name, CommandFieldForm.Number, optional, Numbers(rule[0], '-')),
        };
    }

    private static List<int> Numbers(string text, char separator) =>
        [.. text.Split(separator).Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
}
