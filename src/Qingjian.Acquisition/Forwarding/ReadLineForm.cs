using System.Globalization;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Forwarding;

/// <summary>Reads a line's form into its row; tells every wrong field.</summary>
internal sealed class ReadLineForm(StationDirectory directory)
{
    private const int LongestStations = 4000;
    private static readonly char[] _between = [' ', ',', '，', '、', ';', '；', '\r', '\n', '\t'];
    private readonly List<LineRefusal> _refused = [];

    public IReadOnlyList<LineRefusal> Refused => _refused;

    public void Read(LineForm form, ForwardingLine line, Scope own)
    {
        _refused.Clear();
        line.Name = Text("Name", form.Name, 64);
        line.Host = Text("Host", form.Host, 255);
        if (line.Host.Length > 0 && Uri.CheckHostName(line.Host) == UriHostNameType.Unknown)
            Refuse("Host", line.Host, "Host");
        line.Port = Number("Port", form.Port, 1, 65535);
        line.OverTimeSeconds = Number("OverTime", form.OverTime, 1, 99);
        line.ReCount = Number("ReCount", form.ReCount, 0, 99);
        (line.UsesTls, line.WantsAnswers, line.LinkPerStation) = (form.UsesTls, form.WantsAnswers, form.LinkPerStation);
        line.Fingerprint = (form.Fingerprint ?? "").Replace(":", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (line.Fingerprint.Length > 0 && (line.Fingerprint.Length != 64 || !line.Fingerprint.All(char.IsAsciiHexDigit)))
            Refuse("Fingerprint", form.Fingerprint, "Fingerprint");
        if (Enum.TryParse<Dialect>(form.Dialect, out var dialect) && Enum.IsDefined(dialect))
            line.Dialect = dialect;
        else
            Refuse("Dialect", form.Dialect, "Dialect");
        ReadCommands(form, line);
        ReadStations(form, line, own);
    }

    private void ReadCommands(LineForm form, ForwardingLine line)
    {
        var codes = (form.Commands ?? "").Split(_between, StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        foreach (var code in codes.Where(code => !int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !Commands.IsUpload(number)
            || !TranslateFrame.Knows(line.Dialect, number)))
            Refuse("Commands", code, "Command");
        if (codes.Count == 0)
            Refuse("Commands", "", "Required");
        line.Commands = string.Join(' ', codes);
        if (line.Commands.Length > 200)
            Refuse("Commands", line.Commands, "TooLong");
    }

    private void ReadStations(LineForm form, ForwardingLine line, Scope own)
    {
        var scope = new Scope(string.IsNullOrEmpty(form.Region) ? own.RegionPath : form.Region, own.OperatorId);
        if (!own.Includes(scope) || (scope.RegionPath.Length > 0 && directory.Region(scope.RegionPath) is null))
            Refuse("Region", form.Region, "Region");
        line.RegionPath = scope.RegionPath;
        line.Element = null;
        if (!string.IsNullOrEmpty(form.Element))
        {
            if (Enum.TryParse<Element>(form.Element, out var element) && Enum.IsDefined(element))
                line.Element = element;
            else
                Refuse("Element", form.Element, "Element");
        }
        var codes = (form.Stations ?? "").Split(_between, StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        foreach (var code in codes.Where(code => directory.FindByCode(scope, code) is null))
            Refuse("Stations", code, "Station");
        line.Stations = string.Join(' ', codes);
        if (line.Stations.Length > LongestStations)
            Refuse("Stations", codes.Count.ToString(CultureInfo.InvariantCulture), "TooLong");
    }

    private string Text(string field, string? text, int longest)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length == 0)
            Refuse(field, "", "Required");
        else if (trimmed.Length > longest)
            Refuse(field, trimmed, "TooLong");
        return trimmed;
    }

    private int Number(string field, string? text, int least, int most)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least || number > most)
            Refuse(field, text, field);
        return number;
    }

    private void Refuse(string field, string? value, string rule) => _refused.Add(new(field, value ?? "", "Forwarding.Rule." + rule));
}
