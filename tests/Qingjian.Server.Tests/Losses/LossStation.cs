using System.Globalization;
using Qingjian.Server.Tests.Gateway;

namespace Qingjian.Server.Tests.Losses;

/// <summary>A station of the loss drill at the end of a real socket, doing hour by hour what was planted.</summary>
internal sealed class LossStation(LossHouse house, int number, DateTimeOffset start, PlantedHour[] plan) : IDisposable
{
    private TestStation? _line;

    public string Code { get; } = string.Create(CultureInfo.InvariantCulture, $"L-{number:000}");

    public string Mn { get; } = string.Create(CultureInfo.InvariantCulture, $"9901002200000000000{number:00000}");

    public int Repeats { get; private set; }

    /// <summary>Five minutes before the hour is due: the line comes up or goes down.</summary>
    public async Task PrepareAsync(int hour)
    {
        if (plan[hour] is not (PlantedHour.Outage or PlantedHour.LateLink))
            await ConnectAsync();
        else if (_line is not null)
        {
            await house.UntilJournalledAsync(() =>
            {
                Disconnect();
                return Task.CompletedTask;
            });
        }
    }

    /// <summary>Two minutes after the hour is due.</summary>
    public Task SendDueAsync(int hour) => plan[hour] switch
    {
        PlantedHour.Plain or PlantedHour.Marked or PlantedHour.LeftOut or PlantedHour.DeviceOut => SendAsync(hour),
        PlantedHour.Overtaking => OvertakeAsync(hour),
        PlantedHour.Repeated => RepeatAsync(hour),
        PlantedHour.Corrupt => CorruptAsync(hour),
        _ => Task.CompletedTask,
    };

    /// <summary>Five minutes after the hour is due: a line comes up and brings the hour before once more.</summary>
    public async Task LinkLateAsync(int hour)
    {
        if (plan[hour] != PlantedHour.LateLink)
            return;
        await ConnectAsync();
        await SendAsync(hour - 1);
        Repeats += 2;
    }

    /// <summary>Half past: what was due two hours ago and is late.</summary>
    public async Task SendLateAsync(int hour)
    {
        if (hour < 0 || plan[hour] != PlantedHour.Late)
            return;
        await ConnectAsync();
        await SendAsync(hour);
    }

    /// <summary>When all is over.</summary>
    public async Task BackFillAsync()
    {
        Disconnect();
        await ConnectAsync();
        for (var hour = 0; hour < plan.Length; hour++)
        {
            if (plan[hour] == PlantedHour.BackFilled || (plan[hour] == PlantedHour.Late && hour + 2 >= plan.Length))
                await SendAsync(hour);
        }
    }

    /// <summary>Truth, one line a value.</summary>
    public IEnumerable<string> Truth()
    {
        for (var hour = 0; hour < plan.Length; hour++)
        {
            // Late at the end is sent with the back-fill.
            var planted = plan[hour] == PlantedHour.Late && hour + 2 >= plan.Length ? PlantedHour.BackFilled : plan[hour];
            yield return Line("a34004", hour, LossPlan.StateOf(planted, second: false));
            yield return Line("a21026", hour, LossPlan.StateOf(planted, second: true));
        }
    }

    public void Dispose() => _line?.Dispose();

    public string Line(string parameter, int hour, string state) =>
        string.Create(CultureInfo.InvariantCulture, $"{Code} {parameter} {start.AddHours(hour):yyyy-MM-ddTHH} {state}");

    /// <summary>Lets go of its end of the line.</summary>
    public void Disconnect()
    {
        _line?.Dispose();
        _line = null;
    }

    private async Task ConnectAsync() => _line ??= await TestStation.ConnectAsync(house.Gateway);

    private async Task SendAsync(int hour)
    {
        await _line!.SendAsync(Frame(hour));
        Assert.NotNull(await _line.ReceiveAsync());
    }

    private async Task RepeatAsync(int hour)
    {
        await SendAsync(hour);
        await SendAsync(hour);
        Repeats += 2;
    }

    private async Task OvertakeAsync(int hour)
    {
        await SendAsync(hour);
        await SendAsync(hour - 1);
    }

    private async Task CorruptAsync(int hour)
    {
        var frame = Frame(hour);
        // Checksum: four digits before the end of line.
        frame[^3] = frame[^3] == (byte)'0' ? (byte)'1' : (byte)'0';
        await house.UntilJournalledAsync(() => _line!.SendAsync(frame));
    }

    private byte[] Frame(int hour)
    {
        var second = plan[hour] is PlantedHour.LeftOut or PlantedHour.DeviceOut ? ""
            : $";a21026-Avg={10 + hour % 7},a21026-Flag={(plan[hour] == PlantedHour.Marked ? 'D' : 'N')}";
        return TestStation.Frame(Hj212.Commands.HourData, TestStation.Dated(start.AddHours(hour), $"a34004-Avg={20 + hour % 9},a34004-Flag=N{second}"), Mn);
    }
}
