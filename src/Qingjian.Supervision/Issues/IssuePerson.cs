using Qingjian.Kernel;

namespace Qingjian.Supervision.Issues;

/// <summary>Somebody who spoke in an issue's story, as the account stands now.</summary>
internal sealed record IssuePerson(string Name, Role Role);
