using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>Reads the data area of a packet as the message of its command.</summary>
public static class MessageReader
{
    /// <summary>Reads a packet in the edition that it seems to speak.</summary>
    public static bool TryRead(in Packet packet, Side sender, out Message message, out MessageFault fault) =>
        TryRead(packet, sender, packet.Dialect, out message, out fault);

    /// <summary>Reads a packet. False when it is not what its command's table says; <paramref name="fault"/> then names field, value and rule. Items that
    /// the table does not name are passed over, except in <see cref="FactorUpload"/> and <see cref="FreeItems"/>, which keep them.</summary>
    /// <param name="packet">The packet.</param>
    /// <param name="sender">Who sent it.</param>
    /// <param name="dialect">The edition, which the station's profile may know better than the packet.</param>
    /// <param name="message">The message.</param>
    /// <param name="fault">What is wrong.</param>
    public static bool TryRead(in Packet packet, Side sender, Dialect dialect, out Message message, out MessageFault fault)
    {
        message = Empty.Value;
        var command = CommandTable.Find(packet.Command, dialect);
        var shape = (sender == Side.Host ? command?.HostShape : command?.FieldShape) ?? "-";
        if (Shapes.Find(shape) is not { } read)
        {
            fault = new("CN", packet.Command.ToString("D4", null), $"a command that the {sender} sends in {dialect} (HJ 212-2017 Table 9)");
            return false;
        }
        var items = new AreaItems(packet.DataArea);
        message = read(items);
        fault = items.Fault.Field is null ? new("", "", "") : items.Fault;
        return fault.Field.Length == 0;
    }
}
