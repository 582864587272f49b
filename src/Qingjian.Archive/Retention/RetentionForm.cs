namespace Qingjian.Archive.Retention;

/// <summary>The form of a new policy as the browser sends it.</summary>
internal sealed class RetentionForm
{
    public int? KeepMonths { get; set; } = 120;

    public string? Basis { get; set; }
}
