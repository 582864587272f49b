using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Supervision.Attachments;

namespace Qingjian.Supervision.Issues;

/// <summary>Reads one issue with its story.</summary>
internal sealed class ReadIssue(QingjianDb db)
{
    // An issue that goes round a hundred times is no longer read by anybody; bounds the answer.
    private const int MostEvents = 500;
    private const int MostFiles = 100;

    public async Task<IssueStory?> HandleAsync(Scope scope, string number, CancellationToken cancellationToken)
    {
        var issue = await db.Set<IssueRow>().AsNoTracking().Within(scope).SingleOrDefaultAsync(issue => issue.Number == number, cancellationToken);
        if (issue is null)
            return null;
        var events = await db.Set<IssueEventRow>().AsNoTracking().Where(said => said.IssueId == issue.Id)
            .OrderByDescending(said => said.Sequence).Take(MostEvents).ToListAsync(cancellationToken);
        var files = await db.Set<AttachmentRow>().AsNoTracking().Where(file => file.IssueId == issue.Id)
            .OrderByDescending(file => file.Id).Take(MostFiles).ToListAsync(cancellationToken);
        events.Reverse();
        files.Reverse();
        return new(issue, events, files) { People = await PeopleAsync(events, cancellationToken) };
    }

    private async Task<IReadOnlyDictionary<string, IssuePerson>> PeopleAsync(List<IssueEventRow> events, CancellationToken cancellationToken)
    {
        var names = events.Select(said => said.By).Distinct().ToList();
        return await db.Set<Account>().AsNoTracking().Where(account => names.Contains(account.UserName!))
            .ToDictionaryAsync(account => account.UserName!, account => new IssuePerson(account.DisplayName, account.Role), cancellationToken);
    }
}
