namespace Qingjian.Supervision.Issues;

/// <summary>A problem as the page sends it. Times are Beijing wall clock.</summary>
public sealed class IssueForm
{
    /// <summary>Code of the station.</summary>
    public string? StationCode { get; set; }

    /// <summary>Name of an <see cref="IssueClass"/>.</summary>
    public string? Class { get; set; }

    /// <summary>Name of an <see cref="IssueGrade"/>.</summary>
    public string? Grade { get; set; }

    /// <summary>One line.</summary>
    public string? Title { get; set; }

    /// <summary>What must be done.</summary>
    public string? Requirement { get; set; }

    /// <summary>Factor code.</summary>
    public string? Parameter { get; set; }

    /// <summary>Beginning of the span.</summary>
    public string? From { get; set; }

    /// <summary>End of the span.</summary>
    public string? To { get; set; }
}
