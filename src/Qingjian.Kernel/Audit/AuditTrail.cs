using Qingjian.Kernel.Audit;

namespace Qingjian.Kernel;

/// <summary>The audit of sign-ins, changes and exports. Rows are added to the caller's unit of work, so that a change
/// and its row are saved together or not at all.</summary>
public sealed class AuditTrail(QingjianDb db)
{
    /// <summary>Longest sign-in name and kind that is kept, in characters; the rest is cut off.</summary>
    internal const int MaxName = 64;

    internal const int MaxSubject = 256;

    internal const int MaxDetails = 2000;

    /// <summary>Adds a row; the caller saves it with its change.</summary>
    /// <param name="who">Sign-in name (<see cref="PrincipalAccess.SignInName"/>), or <c>system</c>.</param>
    /// <param name="what">Code of a registered <see cref="AuditKind"/>, for example <c>network.station-changed</c>.</param>
    /// <param name="subject">What it was done to: a code or name that a person can find again.</param>
    /// <param name="details">Old and new state without secrets; may be empty.</param>
    /// <param name="when">The instant.</param>
    public void Record(string who, string what, string subject, string details, DateTimeOffset when) =>
        db.Set<AuditEntry>().Add(new AuditEntry
        {
            Who = Cut(who, MaxName),
            What = Cut(what, MaxName),
            Subject = Cut(subject, MaxSubject),
            Details = Cut(details, MaxDetails),
            When = when,
        });

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
