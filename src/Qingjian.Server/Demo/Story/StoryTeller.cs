using Qingjian.Archive;
using Qingjian.Network;
using Qingjian.Kernel;
using Qingjian.Review;
using Qingjian.Server.Hosting;
using Qingjian.Supervision;

namespace Qingjian.Server.Demo.Story;

/// <summary>Acts for the demo's users while the history is played: through the doors that their pages use, under their names
/// and scopes, at the time of the played clock.</summary>
internal sealed class StoryTeller
{
    private readonly IServiceProvider _services;
    private readonly PlayClock _clock;
    private readonly Dictionary<string, IssueActor> _cast;
    private readonly Queue<(StoryBeat Beat, StoryThread Thread)> _ahead;
    private readonly Queue<DateTimeOffset> _looks;

    /// <param name="services">The running house.</param>
    /// <param name="clock">The played clock.</param>
    /// <param name="cast">The demo's users.</param>
    /// <param name="from">Beginning of the history: what began earlier has no story.</param>
    /// <param name="to">End of the history.</param>
    public StoryTeller(
        IServiceProvider services, PlayClock clock, IEnumerable<DemoAccounts.Entrance> cast, DateTimeOffset from, DateTimeOffset to)
    {
        (_services, _clock) = (services, clock);
        _cast = cast.ToDictionary(one => one.UserName, one => new IssueActor(one.UserName, one.Role, one.Scope));
        var stations = services.GetRequiredService<StationDirectory>();
        _ahead = new(StoryScript.Threads(to).Where(thread => thread.At > from && stations.FindByCode(thread.StationCode) is not null)
            .SelectMany(thread => thread.Beats.Select(beat => (beat, thread))).OrderBy(pair => pair.beat.At));
        _looks = new(StoryScript.Looks(to).Where(look => look > from).Order());
    }

    /// <summary>What could not be told and why: a season in which a finding does not come, for example.</summary>
    public List<string> Missed { get; } = [];

    /// <summary>Does what falls into the hour after the instant that the history has reached.</summary>
    public async Task TellAsync(DateTimeOffset reached, CancellationToken cancel)
    {
        while (_looks.TryPeek(out var look) && look <= reached)
        {
            _looks.Dequeue();
            await LookAsync(cancel);
        }
        while (_ahead.TryPeek(out var next) && next.Beat.At < reached.AddHours(1))
        {
            _ahead.Dequeue();
            _clock.MoveTo(next.Beat.At);
            await LookAsync(cancel);
            if (await ActAsync(next.Beat, next.Thread, cancel) is { } refused)
                Missed.Add($"{next.Thread.StationCode} {next.Beat.At:MM-dd HH:mm} {next.Beat.By}: {refused}");
        }
    }

    // The tests have judged everything that has arrived.
    private async Task LookAsync(CancellationToken cancel)
    {
        var position = _services.GetRequiredService<Journal>().DurablePosition;
        await CatchUp.WaitAsync(_services, cancel);
        await _services.GetRequiredService<FindingWatch>().ReachAsync(position, cancel);
    }

    private async Task<string?> ActAsync(StoryBeat beat, StoryThread thread, CancellationToken cancel)
    {
        await using var work = _services.CreateAsyncScope();
        var actor = _cast[beat.By];
        var station = _services.GetRequiredService<StationDirectory>().FindByCode(thread.StationCode)!;
        var found = (await work.ServiceProvider.GetRequiredService<FindingReader>()
                .OfStationAsync(Scope.Everything, station.Id, thread.At, thread.At.AddTicks(1), cancel))
            .FirstOrDefault(finding => finding.Parameter == thread.Parameter && finding.Cause == thread.Cause);
        if (found is null)
            return $"no finding {thread.Cause} of {thread.Parameter ?? "the station"}";
        if (beat.Judgement is { } judged)
            return await DecideAsync(work.ServiceProvider, found.Id, judged, actor, cancel);
        var desk = work.ServiceProvider.GetRequiredService<IssueDesk>();
        if (beat.Issue is { } issue)
            return Refusals(await desk.OpenAsync(issue with { StationCode = thread.StationCode, FindingId = found.Id }, actor, cancel));
        return await work.ServiceProvider.GetRequiredService<IssueReader>().OfFindingAsync(actor.Scope, found.Id, cancel) is { } card
            ? Refusals(await desk.ActAsync(card.Number, beat.Step! with { Version = card.Version }, actor, cancel))
            : "no issue";
    }

    private static async Task<string?> DecideAsync(
        IServiceProvider work, long finding, Judgement judged, IssueActor actor, CancellationToken cancel)
    {
        var (made, refused) = await work.GetRequiredService<DecisionDesk>()
            .AnswerAsync(actor.Scope, actor.Name, finding, judged.Verdict, judged.Reason, judged.Note, cancel);
        return made is null ? string.Join("; ", refused) : null;
    }

    private static string? Refusals(IssueOutcome outcome) => outcome.Succeeded ? null : string.Join("; ", outcome.Refused);
}
