using Qingjian.Hj212;

namespace Qingjian.Acquisition.CommandsDown;

/// <summary>What an answer does to a command. What does not belong to it changes nothing: an answer that comes twice, late, or to
/// another request.</summary>
internal sealed class CommandAnswers(WriteCommandEvents writing, CommandExchange exchanges)
{
    public void Take(CommandRow command, in HeardAnswer answer)
    {
        var before = exchanges.Of(command);
        if (before.IsOver || !Belongs(before, answer))
            return;
        var now = writing.Now();
        var after = answer.Code switch
        {
            Commands.RequestAnswer => before.Answered((RequestResult)(answer.Result ?? 0), now),
            Commands.ExecutionResult => before.Executed((ExecutionResult)(answer.Result ?? 0), now),
            Commands.NoticeAnswer => before.Confirmed(answer.Code, now),
            _ => before.DataCame(now),
        };
        if (CommandExchange.StateOf(after) is var state && state != command.State)
            writing.Write(command, state, code: answer.Result, position: answer.Position);
        if (after.DataPackets > before.DataPackets)
            command.Receive(after.DataPackets - before.DataPackets, answer.Position, now + writing.PatienceOf(command, CommandState.Executing));
    }

    // An answer has the request's QN; a frame of history has its own, and its time lies in the span that was asked for.
    private static bool Belongs(Exchange exchange, in HeardAnswer answer) =>
        answer.Qn == exchange.Qn
        || (answer.Code == exchange.Command && exchange.Span is { } span && answer.DataTime >= span.Begin && answer.DataTime <= span.End);
}
