namespace Qingjian.Network.Profiles;

/// <summary>A profile as the form sends it: how the station sends, and one line a parameter.</summary>
internal sealed class ProfileDraft
{
    public string? Dialect { get; set; }

    public string? Stamp { get; set; }

    public string? RealTimeInterval { get; set; }

    public string? MinuteInterval { get; set; }

    public bool SendsMinutes { get; set; }

    public bool SendsHours { get; set; }

    public string? HourStep { get; set; }

    /// <summary>A new data key; empty keeps what there is.</summary>
    public string? DataKey { get; set; }

    /// <summary>The data key is taken away.</summary>
    public bool RemoveDataKey { get; set; }

    public bool RefusesPlainText { get; set; }

    public List<ProfileLine> Lines { get; set; } = [];

    /// <summary>Codes to add, with ';' or ',' between them.</summary>
    public string? Add { get; set; }

    /// <summary>The revision that the form showed.</summary>
    public int Revision { get; set; }
}
