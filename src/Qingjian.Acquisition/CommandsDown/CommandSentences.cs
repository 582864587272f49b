using System.Globalization;
using Microsoft.Extensions.Localization;
using Qingjian.Hj212;

namespace Qingjian.Acquisition.CommandsDown;

/// <summary>Commands in words of the reader's language.</summary>
internal static class CommandSentences
{
    /// <summary>The rule alone, for the line below a field; null when the field passed.</summary>
    public static string? Of(IReadOnlyList<CommandRefusal> refused, string field, IStringLocalizer<AcquisitionWords> words) =>
        refused.FirstOrDefault(one => one.Field == field) is { } refusal ? Rule(refusal, words) : null;

    /// <summary>Field, value and rule.</summary>
    public static string Of(CommandRefusal refusal, IStringLocalizer<AcquisitionWords> words) =>
        words["Command.Refusal", words["Command.Field." + refusal.Field].Value, refusal.Value ?? words["Command.Nothing"].Value, Rule(refusal, words)];

    /// <summary>What QnRtn or ExeRtn says in the station's edition; a number that no table has is shown as it is.</summary>
    public static string OfCode(CommandEventRow said, Dialect dialect)
    {
        // A refusal of the request follows on Sent; everything else is an execution result.
        var kind = said.State == CommandState.Accepted || said.Sequence <= 2 ? CodeKind.RequestResult : CodeKind.ExecutionResult;
        var code = said.Code?.ToString(CultureInfo.InvariantCulture) ?? "";
        return CodeTable.Find(kind, code, dialect) is not { } known ? code
            : CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? known.NameZh : known.NameEn;
    }

    /// <summary>Command code, standard and tables.</summary>
    public static string SourceOf(CommandKind kind, IStringLocalizer<AcquisitionWords> words) => kind.Tables.Count == 0
        ? words["Command.Source.Unconfirmed", kind.Code, kind.Standard]
        : words["Command.Source", kind.Code, kind.Standard, string.Join(words["Command.Source.And"], kind.Tables.Select(table => words["Command.Source.Table", table].Value))];

    private static string Rule(CommandRefusal refusal, IStringLocalizer<AcquisitionWords> words) =>
        words["Command.Rule." + refusal.Rule, [.. refusal.Limits.Select(limit => (object)Known(refusal, limit, words))]];

    private static string Known(CommandRefusal refusal, string limit, IStringLocalizer<AcquisitionWords> words) => refusal.Rule switch
    {
        CommandRule.TooLate => words["Command.State." + limit],
        CommandRule.NotInEdition => words["Command.Edition." + limit],
        _ => limit,
    };
}
