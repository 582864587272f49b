namespace Qingjian.Simulator.Tests;

internal enum Reaction
{
    Answer,
    AnswerTwice,
    Ignore,
    Refuse,
    Close,
    CloseMidAnswer,
}
