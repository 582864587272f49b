using Qingjian.Hj212;

namespace Qingjian.Acquisition.CommandsDown;

/// <summary>What an answer does to a command (HJ 212-2017 6.5, Tables 6 and 7). What does not belong to it changes nothing: an
/// answer that comes twice, late, or to another request.</summary>
internal sealed class CommandAnswers(WriteCommandEvents writing)
{
    private const int Ready = 1, Success = 1;

    public void Take(CommandRow command, in HeardAnswer answer)
    {
        if (!command.State.IsUnderWay())
            return;
        var isOurs = answer.Qn == command.Qn;
        switch (answer.Code)
        {
            case Commands.RequestAnswer when isOurs && command.State == CommandState.Sent:
                writing.Write(command, answer.Result == Ready ? CommandState.Accepted : CommandState.Failed, code: answer.Result, position: answer.Position);
                break;
            case Commands.ExecutionResult when isOurs:
                writing.Write(command, answer.Result == Success ? CommandState.Done : CommandState.Failed, code: answer.Result, position: answer.Position);
                break;
            case Commands.NoticeAnswer when isOurs && CommandKinds.Find(command.Kind)?.Shape == CommandShape.Notice:
                writing.Write(command, CommandState.Done, position: answer.Position);
                break;
            default:
                if (answer.Code == command.Code)
                    Receive(command, answer, isOurs);
                break;
        }
    }

    // One answer has the request's QN; a frame of history has its own, and only its command code tells what it belongs to.
    private void Receive(CommandRow command, in HeardAnswer answer, bool isOurs)
    {
        var shape = CommandKinds.Find(command.Kind)?.Shape;
        if (shape != CommandShape.History && !(shape == CommandShape.Read && isOurs))
            return;
        if (command.State != CommandState.Executing)
            writing.Write(command, CommandState.Executing, position: answer.Position);
        command.Receive(1, answer.Position, writing.Now() + writing.PatienceOf(command, CommandState.Executing));
    }
}
