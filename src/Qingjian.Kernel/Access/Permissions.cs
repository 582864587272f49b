using System.Collections.Frozen;

namespace Qingjian.Kernel;

/// <summary>Every permission of the house by name, and which role holds it: the one table to read when somebody asks
/// who may do what. An endpoint or a page states one of these with <see cref="RequirePermissionAttribute"/>.</summary>
public static class Permissions
{
    /// <summary>See stations, their values and their facts, within one's scope.</summary>
    public const string ViewNetwork = "network.view";

    /// <summary>Enter and change regions, organisations, stations, instruments and parameters.</summary>
    public const string EditNetwork = "network.edit";

    /// <summary>See where a station's cameras are.</summary>
    public const string ViewVideo = "network.video";

    /// <summary>Enter manual samples with their results, and answer what a reviewer returned.</summary>
    public const string EnterSamples = "samples.enter";

    /// <summary>Accept or return the samples that somebody else submitted.</summary>
    public const string ReviewSamples = "samples.review";

    /// <summary>Take series out as a file; every export is audited.</summary>
    public const string ExportData = "data.export";

    /// <summary>Bring observations in by file or by the API.</summary>
    public const string ImportData = "data.import";

    /// <summary>Make and revoke the keys by which programs send observations.</summary>
    public const string ManageKeys = "acquisition.keys";

    /// <summary>See raw frames (password masked), refused frames and links.</summary>
    public const string ViewFrames = "acquisition.frames";

    /// <summary>See the commands to stations and what became of them.</summary>
    public const string ViewCommands = "acquisition.commands";

    /// <summary>Ask a station to do something, and take it back before it is sent.</summary>
    public const string SendCommands = "acquisition.send";

    /// <summary>State why a station that should be connected is not, and until when.</summary>
    public const string StateReason = "acquisition.roster";

    /// <summary>State why values of a station are missing, and take that back.</summary>
    public const string StateLossCause = "acquisition.losses";

    /// <summary>See forwarding to higher platforms and what was delivered.</summary>
    public const string ViewForwarding = "acquisition.forwarding";

    /// <summary>Make, change, pause and resume forwarding lines, and order that something is sent again.</summary>
    public const string ManageForwarding = "acquisition.forward";

    /// <summary>See the state of journal, projections and gateway.</summary>
    public const string ViewSystem = "system.view";

    /// <summary>Start and stop a rebuild of the projections from the journal.</summary>
    public const string RebuildSystem = "system.rebuild";

    /// <summary>Enter, confirm and end retention policies; one person enters, another confirms.</summary>
    public const string SetRetention = "archive.retention";

    /// <summary>See findings, decisions and what they change.</summary>
    public const string ViewReview = "review.view";

    /// <summary>Decide that values are valid, doubtful or invalid, and take a decision back.</summary>
    public const string Decide = "review.decide";

    /// <summary>See figures by the standards and how they came about.</summary>
    public const string ViewAssessment = "assessment.view";

    /// <summary>See the record's checkpoints and prove a value or a decision by it.</summary>
    public const string ViewRecord = "record.view";

    /// <summary>Open one's own day: what needs me now.</summary>
    public const string ViewToday = "today.view";

    /// <summary>See issues and their whole story.</summary>
    public const string ViewIssues = "supervision.view";

    /// <summary>Make an issue of a finding, and say who must answer it by when.</summary>
    public const string OpenIssue = "supervision.open";

    /// <summary>Answer an issue for the operator: plan, progress, evidence.</summary>
    public const string AnswerIssue = "supervision.answer";

    /// <summary>Accept or return a plan, close an issue, open it again.</summary>
    public const string JudgeIssue = "supervision.judge";

    /// <summary>Verify a rectification by data test and in person.</summary>
    public const string VerifyIssue = "supervision.verify";

    /// <summary>Enter the working days of a year.</summary>
    public const string EditCalendar = "supervision.calendar";

    /// <summary>Take notices that wait for a mail or message gateway.</summary>
    public const string TakeNotices = "supervision.notices";

    /// <summary>Create, disable and reset users; change their role and region.</summary>
    public const string ManageUsers = "access.users";

    /// <summary>Read the audit of sign-ins, changes and exports.</summary>
    public const string ReadAudit = "access.audit";

    /// <summary>Sign out, change one's own password, language and theme. Held by every role.</summary>
    public const string OwnAccount = "access.own";

    private static readonly FrozenDictionary<string, FrozenSet<Role>> Holders = new Dictionary<string, Role[]>
    {
        [ViewNetwork] = [Role.Administrator, Role.Officer, Role.Reviewer, Role.Inspector, Role.OperatorEngineer, Role.Enterprise, Role.Director],
        [EditNetwork] = [Role.Administrator, Role.Officer],
        [ViewVideo] = [Role.Administrator, Role.Officer, Role.Reviewer, Role.Inspector, Role.OperatorEngineer],
        [EnterSamples] = [Role.Officer, Role.Inspector, Role.OperatorEngineer],
        [ReviewSamples] = [Role.Officer, Role.Reviewer],
        [ExportData] = [Role.Administrator, Role.Officer, Role.Reviewer, Role.Director],
        [ImportData] = [Role.Administrator, Role.Officer],
        [ManageKeys] = [Role.Administrator],
        [ViewFrames] = [Role.Administrator, Role.Officer, Role.Reviewer, Role.Inspector, Role.OperatorEngineer],
        [ViewCommands] = [Role.Administrator, Role.Officer, Role.Reviewer, Role.Inspector, Role.OperatorEngineer],
        [SendCommands] = [Role.Officer, Role.Reviewer, Role.OperatorEngineer],
        [StateReason] = [Role.Officer, Role.OperatorEngineer],
        [StateLossCause] = [Role.Officer, Role.Reviewer],
        [ViewForwarding] = [Role.Administrator, Role.Officer, Role.Reviewer, Role.Inspector],
        [ManageForwarding] = [Role.Administrator],
        [ViewSystem] = [Role.Administrator, Role.Officer],
        [RebuildSystem] = [Role.Administrator],
        [SetRetention] = [Role.Administrator, Role.Director],
        [ViewReview] = [Role.Administrator, Role.Officer, Role.Reviewer, Role.Inspector, Role.OperatorEngineer, Role.Director],
        [Decide] = [Role.Officer, Role.Reviewer],
        [ViewAssessment] = [Role.Administrator, Role.Officer, Role.Reviewer, Role.Inspector, Role.OperatorEngineer, Role.Enterprise, Role.Director],
        [ViewRecord] = [Role.Administrator, Role.Officer, Role.Reviewer, Role.Inspector, Role.OperatorEngineer],
        [ViewToday] = Enum.GetValues<Role>(),
        [ViewIssues] = [Role.Administrator, Role.Officer, Role.Reviewer, Role.Inspector, Role.OperatorEngineer, Role.Director],
        [OpenIssue] = [Role.Officer, Role.Reviewer],
        [AnswerIssue] = [Role.OperatorEngineer],
        [JudgeIssue] = [Role.Officer],
        [VerifyIssue] = [Role.Officer, Role.Inspector],
        [EditCalendar] = [Role.Administrator, Role.Officer],
        [TakeNotices] = [Role.Administrator],
        [ManageUsers] = [Role.Administrator],
        [ReadAudit] = [Role.Administrator, Role.Officer],
        [OwnAccount] = Enum.GetValues<Role>(),
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet());

    /// <summary>All permissions by name.</summary>
    public static IReadOnlyCollection<string> All => Holders.Keys;

    /// <summary>Whether the role holds the permission.</summary>
    /// <exception cref="KeyNotFoundException">The name is not a permission of this table.</exception>
    public static bool IsHeldBy(string permission, Role role) => Holders[permission].Contains(role);

    /// <summary>The roles that hold the permission, for the no-permission page ("role needed").</summary>
    public static IReadOnlyCollection<Role> HoldersOf(string permission) => Holders[permission];
}
