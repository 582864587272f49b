using Microsoft.Extensions.Localization;
using Qingjian.Archive;

namespace Qingjian.Acquisition.Intake;

/// <summary>Says a broken rule in the reader's language.</summary>
internal static class BatchSentences
{
    public static string Sentence(this IStringLocalizer<AcquisitionWords> words, BatchProblem problem) =>
        words["Intake.Rule." + problem.Rule, problem.Limit ?? "—"];

    public static string Sentence(this IStringLocalizer<AcquisitionWords> words, BatchFault fault) =>
        words["Intake.Fault." + fault.Kind, fault.TextLine, fault.Detail, BatchText.MostLines];
}
