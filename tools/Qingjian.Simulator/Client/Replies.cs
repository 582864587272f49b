using System.Buffers;
using Qingjian.Hj212;

namespace Qingjian.Simulator.Client;

/// <summary>Answers and notices of the field unit that wait for the sending loop.</summary>
internal sealed class Replies
{
    private readonly Lock _gate = new();
    private readonly ArrayBufferWriter<byte> _buffer = new();

    public bool Answer(HostCommands commands, in Packet request)
    {
        lock (_gate)
            return commands.Answer(request, _buffer);
    }

    public void Add(byte[] frame)
    {
        lock (_gate)
            _buffer.Write(frame);
    }

    public void Add(in PacketHeader header)
    {
        lock (_gate)
            FrameWriter.Write(_buffer, header, default);
    }

    public void MoveTo(IBufferWriter<byte> output)
    {
        lock (_gate)
        {
            if (_buffer.WrittenCount == 0)
                return;
            output.Write(_buffer.WrittenSpan);
            _buffer.ResetWrittenCount();
        }
    }

    public void Clear()
    {
        lock (_gate)
            _buffer.ResetWrittenCount();
    }
}
