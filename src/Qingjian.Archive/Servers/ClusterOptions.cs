using System.ComponentModel.DataAnnotations;

namespace Qingjian.Archive;

/// <summary>Settings of a server that runs beside others on one database (服务器集群), section <c>Cluster</c>.</summary>
public sealed class ClusterOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Cluster";

    /// <summary>This server's own name among those of the database; empty when it is alone.</summary>
    [RegularExpression("[A-Za-z0-9][A-Za-z0-9._-]{0,39}", ErrorMessage = "Cluster:Server: 1 to 40 letters, digits, '.', '_' or '-', beginning with a letter or a digit.")]
    public string Server { get; set; } = "";

    /// <summary>How long a server may be silent on a session for which others wait before they end that session: one that is frozen, not dead.
    /// 2 seconds to 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:02", "00:10:00", ErrorMessage = "Cluster:SilenceLimit: 2 seconds (00:00:02) to 10 minutes (00:10:00).")]
    public TimeSpan SilenceLimit { get; set; } = TimeSpan.FromSeconds(15);
}
