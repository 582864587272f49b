namespace Qingjian.Hj212;

/// <summary>One exchange as its sender sees it: the host's command or notice, the field's notice or upload. A value without clock or socket: events and
/// instants in, the next value out, so that it can be stored between any two steps (HJ 212-2017 6.1, 6.2, 6.5).</summary>
public sealed record Exchange
{
    /// <summary>How it goes.</summary>
    public required ExchangeKind Kind { get; init; }

    /// <summary>The command.</summary>
    public required int Command { get; init; }

    /// <summary>The request number; every answer carries it.</summary>
    public required string Qn { get; init; }

    /// <summary>How long to wait and how often to send again.</summary>
    public required ExchangeTimes Times { get; init; }

    /// <summary>The history that is asked for: data of this command within it, each under a QN of its own, are signs of life. Null for other commands.</summary>
    public DataSpan? Span { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public ExchangeState State { get; init; }

    /// <summary>How often it was sent.</summary>
    public int Sends { get; init; }

    /// <summary>When the state last changed.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Until when something must come; null when nothing is awaited.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>QnRtn; null until 9011 came.</summary>
    public RequestResult? RequestResult { get; init; }

    /// <summary>ExeRtn; null until 9012 came, which may be after the exchange was over.</summary>
    public ExecutionResult? ExecutionResult { get; init; }

    /// <summary>How many packets with data came.</summary>
    public int DataPackets { get; init; }

    /// <summary>How many answers came twice, after the end, or did not belong to this kind of exchange.</summary>
    public int OddAnswers { get; init; }

    /// <summary>Whether nothing more is awaited.</summary>
    public bool IsOver => State >= ExchangeState.Done;

    /// <summary>How an exchange that this side begins with a command goes, by the command's row.</summary>
    public static ExchangeKind KindOf(CommandInfo command, Side side) => side == Side.Host
        ? command.Type.Contains("request", StringComparison.Ordinal) ? ExchangeKind.Request : ExchangeKind.Notice
        : command.Type.Contains("notice", StringComparison.Ordinal) ? ExchangeKind.Notice : ExchangeKind.Upload;

    /// <summary>It was sent, or sent again.</summary>
    public Exchange Sent(DateTimeOffset at) => State > ExchangeState.Sent ? this : this with
    {
        State = ExchangeState.Sent,
        Sends = Sends + 1,
        ChangedAt = State == ExchangeState.Sent ? ChangedAt : at,
        Deadline = at + Times.OverTime,
    };

    /// <summary>A request answer came (9011).</summary>
    public Exchange Answered(RequestResult result, DateTimeOffset at) =>
        Kind != ExchangeKind.Request || State >= ExchangeState.Executing ? Odd() with { RequestResult = RequestResult ?? result }
        : result == Hj212.RequestResult.Ready ? Executing(at) with { RequestResult = result }
        : End(ExchangeState.Refused, at) with { RequestResult = result };

    /// <summary>Data came under this QN, or of the span that was asked for. Without a 9011 before they say the same: it was lost.</summary>
    public Exchange DataCame(DateTimeOffset at) =>
        Kind != ExchangeKind.Request || IsOver ? Odd() : Executing(at) with { DataPackets = DataPackets + 1 };

    /// <summary>An execution result came (9012). After the end it is kept, but the state stays what it was.</summary>
    public Exchange Executed(ExecutionResult result, DateTimeOffset at) =>
        Kind != ExchangeKind.Request || ExecutionResult is not null ? Odd()
        : IsOver ? Odd() with { ExecutionResult = result }
        : End(result is Hj212.ExecutionResult.Success or Hj212.ExecutionResult.NoData ? ExchangeState.Done : ExchangeState.Failed, at) with
        {
            ExecutionResult = result,
        };

    /// <summary>9013 came to a notice, or 9014 to an upload.</summary>
    public Exchange Confirmed(int command, DateTimeOffset at) =>
        IsOver || command != (Kind switch { ExchangeKind.Notice => Commands.NoticeAnswer, ExchangeKind.Upload => Commands.DataAnswer, _ => 0 })
            ? Odd()
            : End(ExchangeState.Done, at);

    /// <summary>What to do at this instant, and the exchange afterwards.</summary>
    public (ExchangeAction Action, Exchange Next) Due(DateTimeOffset now) =>
        IsOver || Deadline is not { } deadline || now < deadline ? (ExchangeAction.None, this)
        : State == ExchangeState.Executing ? (ExchangeAction.GiveUp, End(ExchangeState.TimedOut, now))
        : Sends <= Times.ReCount ? (ExchangeAction.SendAgain, this)
        : (ExchangeAction.GiveUp, End(ExchangeState.Unanswered, now));

    private Exchange Executing(DateTimeOffset at) => this with
    {
        State = ExchangeState.Executing,
        ChangedAt = State == ExchangeState.Executing ? ChangedAt : at,
        Deadline = at + Times.Execution,
    };

    private Exchange End(ExchangeState state, DateTimeOffset at) => this with { State = state, ChangedAt = at, Deadline = null };

    private Exchange Odd() => this with { OddAnswers = OddAnswers + 1 };
}
