using System.Globalization;
using Microsoft.AspNetCore.Http;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Samples;

/// <summary>The form of a sample: one row for each parameter of the point; rows left empty are no results.</summary>
internal static class SampleForm
{
    public static SampleDraft Read(IFormCollection form, StationCard station)
    {
        string? Text(string field) => SampleReading.Trimmed(form[field]);
        var analyst = Text("Analyst");
        return new()
        {
            Number = Text("Number"), Station = station.Code, SampledAt = Text("SampledAt"), Sampler = Text("Sampler"), ReceivedAt = Text("ReceivedAt"),
            Laboratory = Text("Laboratory"), Kind = Text("Kind"), Of = Text("Of"), Note = Text("Note"),
            Results =
            [
                .. station.Profile.InOrder.Select(parameter => new ResultDraft
                {
                    Parameter = parameter.Code, Text = Text("text-" + parameter.Code), Unit = Text("unit-" + parameter.Code), Limit = Text("limit-" + parameter.Code),
                    Method = Text("method-" + parameter.Code), Analyst = Text("analyst-" + parameter.Code) ?? analyst,
                }).Where(result => result.Text is not null || result.Limit is not null || result.Method is not null),
            ],
        };
    }

    /// <summary>A time as the input of a browser writes it; what is no time stays as it is.</summary>
    public static string? ToInput(string? text) =>
        text is not null && Files.FileTime.Read(text, null) is { } instant ? instant.ToBeijing().ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) : text;
}
