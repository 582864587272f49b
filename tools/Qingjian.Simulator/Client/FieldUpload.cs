using Qingjian.Hj212;

namespace Qingjian.Simulator.Client;

/// <summary>Something that the unit sends: numbers of factors, or a message of another shape.</summary>
internal sealed record FieldUpload(int Command, DateTimeOffset DataTime, Upload? Numbers, Message? Said)
{
    public static FieldUpload Of(Upload numbers) => new(numbers.Command, numbers.DataTime, numbers, null);

    public static FieldUpload Of(int command, DateTimeOffset dataTime, Message said) => new(command, dataTime, null, said);
}
