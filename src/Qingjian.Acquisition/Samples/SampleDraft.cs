namespace Qingjian.Acquisition.Samples;

/// <summary>A sample as people write it: the texts of a form or of the rows of a sheet. A revision keeps them as they came.</summary>
internal sealed class SampleDraft
{
    public string? Number { get; set; }

    /// <summary>Code of the station, or a name that only one station of the scope has.</summary>
    public string? Station { get; set; }

    public string? SampledAt { get; set; }

    public string? Sampler { get; set; }

    /// <summary>When the laboratory received it.</summary>
    public string? ReceivedAt { get; set; }

    public string? Laboratory { get; set; }

    /// <summary>A word of <see cref="SampleKind"/>; empty is an ordinary sample.</summary>
    public string? Kind { get; set; }

    /// <summary>Number of the sample that a parallel or a blank belongs to.</summary>
    public string? Of { get; set; }

    public string? Note { get; set; }

    public List<ResultDraft> Results { get; set; } = [];
}
