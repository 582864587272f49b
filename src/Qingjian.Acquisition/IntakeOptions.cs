using System.ComponentModel.DataAnnotations;

namespace Qingjian.Acquisition;

/// <summary>Settings of the other ways in (HTTP, MQTT, files), section <c>Intake</c>.</summary>
public sealed class IntakeOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Intake";

    /// <summary>Batches that one key may send each minute; more are answered with 429.</summary>
    [Range(1, 100_000)]
    public int BatchesPerMinute { get; set; } = 120;

    /// <summary>How far ahead of the server's clock the end of a period may lie.</summary>
    public TimeSpan ClockTolerance { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Address that the MQTT server listens on; loopback unless told otherwise.</summary>
    [Required]
    public string MqttAddress { get; set; } = "127.0.0.1";

    /// <summary>Port of the MQTT server, 0 for a free one; null when there is none.</summary>
    [Range(0, 65535)]
    public int? MqttPort { get; set; }
}
