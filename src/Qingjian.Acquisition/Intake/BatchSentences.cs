using Microsoft.Extensions.Localization;
using Qingjian.Archive;

namespace Qingjian.Acquisition.Intake;

/// <summary>Says a broken rule in the reader's language.</summary>
internal static class BatchSentences
{
    public static string Sentence(this IStringLocalizer<AcquisitionWords> words, BatchProblem problem) =>
        words["Intake.Rule." + problem.Rule, problem.Limit ?? "—"];

    /// <summary>The field's name as people read it; <c>start</c> is the time.</summary>
    public static string FieldName(this IStringLocalizer<AcquisitionWords> words, string field)
    {
        var name = words[field switch { "station" => "FileImport.Station", "start" => "FileImport.Role.time", "period" => "FileImport.Period", _ => "FileImport.Role." + field }];
        return name.ResourceNotFound ? field : name;
    }

    public static string Sentence(this IStringLocalizer<AcquisitionWords> words, BatchFault fault) =>
        words["Intake.Fault." + fault.Kind, fault.TextLine, fault.Detail, BatchText.MostLines];
}
