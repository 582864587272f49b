using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Qingjian.Hj212;

namespace Qingjian.Simulator.Client;

/// <summary>Answers what a host asks of a field unit (HJ 212-2017 6.5, C.1–C.9): request answer 9011, data where there are
/// any, execution result 9012, all under the request's QN; a notice gets 9013.</summary>
internal sealed class HostCommands(StationClientOptions options, FieldSettings settings, FieldClock clock)
{
    private const int Ready = 1, WrongPassword = 3, WrongMn = 4, WrongCommand = 8; // QnRtn, HJ 212-2017 Table 7
    private const int Success = 1, WrongCondition = 3; // ExeRtn, HJ 212-2017 Table 6

    /// <summary>Writes the answers. False when nothing is answered: the packet is itself an answer.</summary>
    public bool Answer(in Packet request, IBufferWriter<byte> output)
    {
        if (Commands.IsAnswer(request.Command))
            return false;
        if (request.Command is Commands.StopRealTimeData or Commands.StopEquipmentStatus)
        {
            Answers.WriteNoticeAnswer(output, request);
            return true;
        }
        var verdict = Judge(request);
        Reply(output, request, Commands.RequestAnswer, "91", $"QnRtn={verdict}");
        if (verdict != Ready)
            return true;
        if (DataOf(request) is { } data)
            Reply(output, request, request.Command, options.SystemCode, data);
        var result = Execute(request) ? Success : WrongCondition;
        Reply(output, request, Commands.ExecutionResult, "91", $"ExeRtn={result}");
        return true;
    }

    private int Judge(in Packet request)
    {
        if (!request.Mn.SequenceEqual(Encoding.ASCII.GetBytes(options.Mn)))
            return WrongMn;
        if (!request.Password.SequenceEqual(Encoding.ASCII.GetBytes(settings.Password)))
            return WrongPassword;
        return request.Command is Commands.SetTimeout or Commands.GetTime or Commands.SetTime
            or Commands.GetRealTimeInterval or Commands.SetRealTimeInterval
            or Commands.GetMinuteInterval or Commands.SetMinuteInterval ? Ready : WrongCommand;
    }

    private string? DataOf(in Packet request) => request.Command switch
    {
        Commands.GetTime => PolId(request) + "SystemTime=" + WireTime.ToText(clock.Now),
        Commands.GetRealTimeInterval => Number("RtdInterval", settings.RealTimeInterval.TotalSeconds),
        Commands.GetMinuteInterval => Number("MinInterval", settings.MinuteInterval.TotalMinutes),
        _ => null,
    };

    private bool Execute(in Packet request) => request.Command switch
    {
        Commands.SetTime => SetTime(request),
        Commands.SetTimeout => SetTimeout(request),
        Commands.SetRealTimeInterval => SetRealTimeInterval(request),
        Commands.SetMinuteInterval => SetMinuteInterval(request),
        _ => true,
    };

    private bool SetTime(in Packet request)
    {
        if (!request.TryFind("SystemTime"u8, out var text) || !WireTime.TryParse(text, out var time))
            return false;
        clock.Set(time);
        return true;
    }

    // OverTime and ReCount: 1 to 99 (HJ 212-2017 Table 4).
    private bool SetTimeout(in Packet request)
    {
        if (!TryNumber(request, "OverTime"u8, out var seconds) || !TryNumber(request, "ReCount"u8, out var times)
            || seconds is < 1 or > 99 || times is < 1 or > 99)
            return false;
        settings.OverTime = TimeSpan.FromSeconds(seconds);
        settings.ReCount = times;
        return true;
    }

    // RtdInterval: 30 to 3600 s (HJ 212-2017 Table 4).
    private bool SetRealTimeInterval(in Packet request)
    {
        if (!TryNumber(request, "RtdInterval"u8, out var seconds) || seconds is < 30 or > 3600)
            return false;
        settings.RealTimeInterval = TimeSpan.FromSeconds(seconds);
        return true;
    }

    // MinInterval: a divisor of an hour (HJ 212-2017 Table 4).
    private bool SetMinuteInterval(in Packet request)
    {
        if (!TryNumber(request, "MinInterval"u8, out var minutes) || minutes is not (1 or 2 or 3 or 4 or 5 or 6 or 10 or 12 or 15 or 20 or 30))
            return false;
        settings.MinuteInterval = TimeSpan.FromMinutes(minutes);
        return true;
    }

    private static string PolId(in Packet request) =>
        request.TryFind("PolId"u8, out var factor) ? $"PolId={Encoding.ASCII.GetString(factor)};" : "";

    private static string Number(string name, double value) => string.Create(CultureInfo.InvariantCulture, $"{name}={value:0}");

    private static bool TryNumber(in Packet request, ReadOnlySpan<byte> name, out int number)
    {
        number = 0;
        return request.TryFind(name, out var text) && Utf8Parser.TryParse(text, out number, out var read) && read == text.Length;
    }

    private void Reply(IBufferWriter<byte> output, in Packet request, int command, string systemCode, string dataArea) =>
        FrameWriter.Write(output, new PacketHeader
        {
            Qn = Encoding.ASCII.GetString(request.Qn),
            St = systemCode,
            Command = command,
            Password = settings.Password,
            Mn = options.Mn,
            Flag = request.Flag.VersionOnly,
        }, Encoding.ASCII.GetBytes(dataArea));
}
