using System.Globalization;
using Qingjian.Acquisition.Files;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Samples;

/// <summary>Reads a draft against the network and the clock. Every field that breaks a rule is named, not only the first.</summary>
internal sealed class SampleReading(StationDirectory directory, Scope scope, DateTimeOffset now, bool forSubmission)
{
    public const int LongestNumber = 40;
    private const int LongestName = 64, LongestNote = 500, MostResults = 200;

    // Older samples than these are in no laboratory's books: the same limit as for every other way in.
    private static readonly DateTimeOffset First = new(1980, 1, 1, 0, 0, 0, BeijingTime.Offset);

    private readonly StationNames _stations = new(directory, scope);
    private readonly List<SampleProblem> _problems = [];

    public ReadSample? Read(SampleDraft draft, out IReadOnlyList<SampleProblem> problems)
    {
        _problems.Clear();
        var number = Number(draft.Number);
        var station = Station(draft.Station);
        var sampled = Instant(nameof(draft.SampledAt), draft.SampledAt, required: true);
        var received = Instant(nameof(draft.ReceivedAt), draft.ReceivedAt, required: false);
        if (received < sampled)
            _problems.Add(new(nameof(draft.ReceivedAt), draft.ReceivedAt, SampleRule.NotBefore, sampled.Value.ToScreen()));
        Text(nameof(draft.Sampler), draft.Sampler, LongestName, forSubmission);
        Text(nameof(draft.Laboratory), draft.Laboratory, LongestName, forSubmission);
        Text(nameof(draft.Note), draft.Note, LongestNote, required: false);
        var kind = KindOf(draft);
        var results = station is null ? [] : Results(draft, station);
        problems = _problems;
        return _problems.Count > 0 ? null : new(number!, station!, sampled!.Value, kind, Trimmed(draft.Of), results);
    }

    private string? Number(string? text)
    {
        var number = Text(nameof(SampleDraft.Number), text, LongestNumber, required: true);
        if (number is not null && !number.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') || number is "new" or "import")
            _problems.Add(new(nameof(SampleDraft.Number), number, SampleRule.Characters));
        return number;
    }

    private StationCard? Station(string? text)
    {
        if (Text(nameof(SampleDraft.Station), text, LongestName, required: true) is not { } written)
            return null;
        var station = directory.FindByCode(scope, _stations.CodeOf(written)!);
        if (station is null)
            _problems.Add(new(nameof(SampleDraft.Station), written, SampleRule.Station));
        else if (!station.Active)
            _problems.Add(new(nameof(SampleDraft.Station), written, SampleRule.Retired));
        return station;
    }

    private DateTimeOffset? Instant(string field, string? text, bool required)
    {
        if (Text(field, text, LongestName, required) is not { } written)
            return null;
        var instant = FileTime.Read(written, null);
        if (instant is null)
            _problems.Add(new(field, written, SampleRule.Time));
        else if (instant > now)
            _problems.Add(new(field, written, SampleRule.Future, now.ToScreen()));
        else if (instant < First)
            _problems.Add(new(field, written, SampleRule.NotBefore, First.ToScreen()));
        return instant;
    }

    private SampleKind KindOf(SampleDraft draft)
    {
        var kind = SampleWords.KindOf(Trimmed(draft.Kind));
        if (kind is null)
            _problems.Add(new(nameof(draft.Kind), draft.Kind, SampleRule.OneOf, SampleWords.Kinds()));
        else if (kind != SampleKind.Ordinary)
            Text(nameof(draft.Of), draft.Of, LongestNumber, required: true);
        return kind ?? SampleKind.Ordinary;
    }

    private List<ReadResult> Results(SampleDraft draft, StationCard station)
    {
        var given = draft.Results.Where(result => forSubmission || Trimmed(result.Parameter) is not null).ToList();
        if (forSubmission && given.Count == 0)
            _problems.Add(new(nameof(draft.Results), null, SampleRule.NoResults));
        if (given.Count > MostResults)
            _problems.Add(new(nameof(draft.Results), $"{given.Count}", SampleRule.TooMany, $"{MostResults}"));
        var reading = new ResultReading(station, forSubmission, _problems);
        List<ReadResult> read = [.. given.Take(MostResults).Select(reading.Read).OfType<ReadResult>()];
        foreach (var twice in read.GroupBy(result => result.Parameter.Code).Where(group => group.Count() > 1))
            _problems.Add(new("Parameter", twice.Key, SampleRule.Twice, Parameter: twice.Key));
        return read;
    }

    private string? Text(string field, string? text, int longest, bool required)
    {
        var trimmed = Trimmed(text);
        if (trimmed is null && required)
            _problems.Add(new(field, null, SampleRule.Required));
        if (trimmed?.Length > longest)
            _problems.Add(new(field, trimmed, SampleRule.TooLong, longest.ToString(CultureInfo.InvariantCulture)));
        return trimmed;
    }

    public static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
