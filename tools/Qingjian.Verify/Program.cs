using System.CommandLine;
using Qingjian.Verify;

var root = new RootCommand("Checks Qingjian's record offline. Shares no code with the server; built from docs/record.md.")
{
    VerifyCommands.Bundle(),
    VerifyCommands.Data(),
    VerifyCommands.Month(),
    VerifyCommands.Consistency(),
    VerifyCommands.WitnessKeyMaking(),
    VerifyCommands.CosignCheckpoint(),
};
var parsed = root.Parse(args);
// System.CommandLine answers a usage error with 1, which here means that something was found.
return parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Help.HelpAction
    ? VerifyCommands.Refuse(parsed.Errors.Select(error => error.Message))
    : parsed.Invoke();
