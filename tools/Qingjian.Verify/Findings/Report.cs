using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Qingjian.Verify.Findings;

/// <summary>What was checked and what is wrong.</summary>
internal sealed class Report
{
    private const int MostPerCheck = 100;
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Dictionary<string, int> _unlisted = [];

    public List<Finding> Findings { get; } = [];

    /// <summary>What was looked at, one line each.</summary>
    public List<string> Checked { get; } = [];

    /// <summary>A thousand changed leaves are named once each up to a hundred, then counted.</summary>
    public void Add(string check, string where, string what)
    {
        if (Findings.Count(finding => finding.Check == check) < MostPerCheck)
            Findings.Add(new Finding(check, where, what));
        else
            _unlisted[check] = _unlisted.GetValueOrDefault(check) + 1;
    }

    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var line in Checked)
            text.AppendLine(line);
        foreach (var finding in Findings)
            text.AppendLine(CultureInfo.InvariantCulture, $"WRONG {finding.Check}: {finding.Where}: {finding.What}");
        foreach (var (check, count) in _unlisted)
            text.AppendLine(CultureInfo.InvariantCulture, $"WRONG {check}: {count} more");
        return text.AppendLine(Findings.Count == 0 ? "All is well." : $"{Findings.Count + _unlisted.Values.Sum()} found.").ToString();
    }

    public string ToJson() => JsonSerializer.Serialize(new { ok = Findings.Count == 0, @checked = Checked, findings = Findings, unlisted = _unlisted }, _json) + Environment.NewLine;
}
