using System.Globalization;
using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>When the daily report is sent (1041, 1042 of HJ/T 212-2005, second-hand).</summary>
/// <param name="At">Time of day to the minute, Beijing wall clock.</param>
public sealed record ReportTime(TimeOnly At) : Message
{
    private const string Rule = "a time of day, hhmm (HJ/T 212-2005, second-hand)";

    internal static ReportTime Read(AreaItems items)
    {
        var text = items.Text("ReportTime", Rule);
        if (!TimeOnly.TryParseExact(text, "HHmm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
            items.Blame("ReportTime", text, Rule);
        return new(at);
    }

    internal override void Write(AreaText area) => area.Add("ReportTime", At.ToString("HHmm", CultureInfo.InvariantCulture));
}
