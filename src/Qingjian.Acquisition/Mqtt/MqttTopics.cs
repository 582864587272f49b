namespace Qingjian.Acquisition.Mqtt;

/// <summary>The topics of a station: docs/mqtt.md.</summary>
internal static class MqttTopics
{
    private const string Root = "qingjian/v1/";

    public static string Observations(string mn) => $"{Root}{mn}/observations";

    public static string Frames(string mn) => $"{Root}{mn}/hj212";

    public static string Answers(string mn) => $"{Root}{mn}/answers";
}
