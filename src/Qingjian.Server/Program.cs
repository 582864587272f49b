using Qingjian.Server.Commands;

return await CommandLine.RunAsync(args);
