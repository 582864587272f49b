namespace Qingjian.Simulator;

/// <summary>A frame whose answer has arrived.</summary>
/// <param name="Mn">Device number.</param>
/// <param name="Qn">Request number, 17 digits.</param>
/// <param name="Command">Command code.</param>
/// <param name="DataTime">DataTime of the frame.</param>
/// <param name="Factors">How many factors it carried.</param>
/// <param name="DataArea">The bytes between <c>CP=&amp;&amp;</c> and <c>&amp;&amp;</c>.</param>
/// <param name="Latency">From the last sending to the answer.</param>
public readonly record struct AnsweredUpload(
    string Mn, long Qn, int Command, DateTimeOffset DataTime, int Factors, ReadOnlyMemory<byte> DataArea, TimeSpan Latency);
