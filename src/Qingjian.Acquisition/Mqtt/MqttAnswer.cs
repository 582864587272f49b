using System.Text.Json;
using MQTTnet.Protocol;

namespace Qingjian.Acquisition.Mqtt;

/// <summary>What became of a message: the code of its PUBACK (MQTT 5.0 table 3-4) and what goes to the station's answers.</summary>
internal readonly record struct MqttAnswer(MqttPubAckReasonCode Code, byte[] Payload)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static MqttAnswer Of(BatchAnswer answer) => new(MqttPubAckReasonCode.Success, JsonSerializer.SerializeToUtf8Bytes(answer, Json));

    public static MqttAnswer Refused(MqttPubAckReasonCode code, string message, long? line = null) =>
        new(code, JsonSerializer.SerializeToUtf8Bytes(new { error = message, line }, Json));
}
