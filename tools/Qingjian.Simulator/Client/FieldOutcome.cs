using Qingjian.Hj212;

namespace Qingjian.Simulator.Client;

/// <summary>What comes of a request: its result, data under its own QN, history under QNs of their own before the result, and
/// what the unit sends afterwards because of it (HJ 212-2017 6.5).</summary>
internal sealed record FieldOutcome(ExecutionResult Result)
{
    public static FieldOutcome Success { get; } = new(ExecutionResult.Success);

    public static FieldOutcome WrongCondition { get; } = new(ExecutionResult.WrongCondition);

    public static FieldOutcome NoData { get; } = new(ExecutionResult.NoData);

    public Message? Answer { get; init; }

    public IReadOnlyList<FieldUpload> History { get; init; } = [];

    public IReadOnlyList<FieldUpload> After { get; init; } = [];

    public static FieldOutcome Says(Message answer) => Success with { Answer = answer };

    public static FieldOutcome Sends(params FieldUpload[] after) => Success with { After = after };

    public static FieldOutcome Remembers(IReadOnlyList<FieldUpload> history) => history.Count > 0 ? Success with { History = history } : NoData;
}
