using Qingjian.Review;

namespace Qingjian.Server.Tests.Model;

/// <summary>Does the same to the house and to the model.</summary>
internal sealed class Play(SmallHouse house, NaiveModel model)
{
    /// <summary>Decisions made, those that take another back included.</summary>
    public int Decided { get; private set; }

    public int Restarts { get; private set; }

    public async Task RunAsync(Operation operation, Operation[] all)
    {
        switch (operation.Kind)
        {
            case OperationKind.Send or OperationKind.SendAhead:
                Send(operation);
                break;
            case OperationKind.SendAgain:
                var sent = all.TakeWhile(one => one != operation).Where(one => one.Kind is OperationKind.Send or OperationKind.SendAhead).ToList();
                if (sent.Count > 0)
                    Send(sent[operation.Salt % sent.Count]);
                break;
            case OperationKind.Decide:
                await DecideAsync(operation);
                break;
            case OperationKind.TakeBack:
                var number = operation.Salt + 1;
                Decided += Agreed(model.TakeBack(number), await house.TakeBackAsync(number), operation);
                break;
            case OperationKind.CatchUp:
                await house.CatchUpAsync(operation.Count);
                break;
            case OperationKind.Restart:
                await house.RestartAsync();
                Restarts++;
                break;
            default:
                throw new InvalidOperationException($"No play for {operation.Kind}.");
        }
    }

    private void Send(Operation operation)
    {
        var stations = operation.Station == Operation.AllStations ? Enumerable.Range(0, SmallHouse.Codes.Length) : [operation.Station];
        for (var hour = operation.Hour; hour < operation.Hour + operation.Count; hour++)
        {
            foreach (var station in stations)
                Send(operation, station, hour);
        }
    }

    private void Send(Operation operation, int station, int hour)
    {
        var values = Enumerable.Range(0, HourText.Items.Length)
            .Select(item => (Item: HourText.Items[item], Value: HourText.Of(operation.Shape, item, station, hour, operation.Salt)))
            .Where(one => one.Value is not null).Select(one => (one.Item, one.Value!.Value.Text, one.Value.Value.Mark)).ToList();
        var area = string.Join(';', values.Select(one => $"{one.Item}-Avg={one.Text},{one.Item}-Flag={one.Mark}"));
        var inTime = house.Send(SmallHouse.Codes[station], hour, area, operation.Kind == OperationKind.SendAhead);
        foreach (var (item, text, mark) in values)
            model.Receive(SmallHouse.Codes[station], item, hour, text, mark, inTime);
    }

    private async Task DecideAsync(Operation operation)
    {
        // What may be decided depends on what can be read.
        await house.ProjectAsync();
        var (code, verdict) = (SmallHouse.Codes[operation.Station], (Verdict)operation.Shape);
        var item = operation.Item == Operation.WholeStation ? null : HourText.Items[operation.Item];
        var (from, to) = (operation.Hour, operation.Hour + operation.Count);
        Decided += Agreed(model.Decide(code, item, from, to, verdict.ToString()), await house.DecideAsync(code, item, from, to, verdict, Decided), operation);
    }

    private static int Agreed(bool expected, bool made, Operation operation)
    {
        Assert.True(expected == made, $"{operation}: the model {(expected ? "allows" : "refuses")} it, the house {(made ? "allows" : "refuses")} it.");
        return made ? 1 : 0;
    }
}
