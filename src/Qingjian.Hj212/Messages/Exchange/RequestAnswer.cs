using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>The receiver's word on a request, before it is executed (9011, 请求应答).</summary>
/// <param name="Result">HJ 212-2017 Table 7; the table is open, so a number without a name is possible.</param>
public sealed record RequestAnswer(RequestResult Result) : Message
{
    internal static RequestAnswer Read(AreaItems items) => new((RequestResult)items.Number(Fields.QnRtn));

    internal override void Write(AreaText area) => area.Add(Fields.QnRtn, (int)Result);
}
