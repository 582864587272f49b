using CsCheck;

namespace Qingjian.Server.Tests.Model;

/// <summary>One thing that happens. Which fields count depends on the kind.</summary>
/// <param name="Kind">What.</param>
/// <param name="Station">0 to 3; for sending 4 means all of them.</param>
/// <param name="Item">0 to 5; for deciding 6 means the whole station.</param>
/// <param name="Hour">First hour.</param>
/// <param name="Count">Hours; for catching up the journal entries of a step.</param>
/// <param name="Shape">How the values look (see <see cref="HourText"/>), or the verdict.</param>
/// <param name="Salt">Other values of the same shape, or which earlier operation is meant.</param>
internal sealed record Operation(OperationKind Kind, int Station, int Item, int Hour, int Count, int Shape, int Salt)
{
    public const int AllStations = 4;
    public const int WholeStation = 6;
    private const int LastHour = 71;

    /// <summary>A stretch of the whole network over some part of three days.</summary>
    public static Gen<Operation> Network { get; } = Of(OperationKind.Send, Gen.Const(AllStations), Gen.Int[0, LastHour], Gen.Int[12, 48], Gen.OneOf(0, 0, 0, 9));

    /// <summary>Stretches of the network, stretches of one station in every shape, single odd hours, and all that is done to them.</summary>
    public static Gen<Operation> Any { get; } = Gen.Frequency(
        (3, Network),
        (5, Of(OperationKind.Send, Gen.Int[0, 3], Gen.Int[0, LastHour], Gen.Int[1, 26], Gen.Int[0, HourText.Shapes - 1])),
        (3, Of(OperationKind.Send, Gen.Int[0, 3], Gen.Int[0, LastHour], Gen.Int[1, 2], Gen.Int[0, HourText.Shapes - 1])),
        (1, Of(OperationKind.SendAhead, Gen.Int[0, 3], Gen.Int[40, LastHour + 12], Gen.Int[1, 6], Gen.Const(0))),
        (1, Of(OperationKind.SendAgain, Gen.Const(0), Gen.Const(0), Gen.Const(0), Gen.Const(0))),
        (4, Of(OperationKind.Decide, Gen.Int[0, 3], Gen.Int[0, LastHour], Gen.Int[1, 30], Gen.Int[1, 3])),
        (2, Of(OperationKind.TakeBack, Gen.Const(0), Gen.Const(0), Gen.Const(0), Gen.Const(0))),
        (3, Of(OperationKind.CatchUp, Gen.Const(0), Gen.Const(0), Gen.OneOf(50, 150, 20_000), Gen.Const(0))),
        (1, Of(OperationKind.Restart, Gen.Const(0), Gen.Const(0), Gen.Const(0), Gen.Const(0))));

    public override string ToString() => $"{Kind}({Station},{Item},{Hour},{Count},{Shape},{Salt})";

    private static Gen<Operation> Of(OperationKind kind, Gen<int> station, Gen<int> hour, Gen<int> count, Gen<int> shape) =>
        Gen.Select(station, Gen.Int[0, WholeStation], hour, count, shape, Gen.Int[0, 7],
            (place, item, from, hours, look, salt) => new Operation(kind, place, item, from, hours, look, salt));
}
