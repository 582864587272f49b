using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>How the execution of a request ended (9012, 执行结果).</summary>
/// <param name="Result">HJ 212-2017 Table 6; the table is open, so a number without a name is possible.</param>
public sealed record ExecutionAnswer(ExecutionResult Result) : Message
{
    internal static ExecutionAnswer Read(AreaItems items) => new((ExecutionResult)items.Number(Fields.ExeRtn));

    internal override void Write(AreaText area) => area.Add(Fields.ExeRtn, (int)Result);
}
