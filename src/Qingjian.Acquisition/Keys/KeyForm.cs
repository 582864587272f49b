namespace Qingjian.Acquisition.Keys;

/// <summary>The form of a new key.</summary>
public sealed class KeyForm
{
    /// <summary>What people call it.</summary>
    public string? Name { get; set; }

    /// <summary>Path of the region, or null for the whole scope of who makes it.</summary>
    public string? Region { get; set; }

    /// <summary>Codes of the only stations, or null for all.</summary>
    public string? Stations { get; set; }
}
