using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Qingjian.Kernel.Storage;

/// <summary>Models are kept by context type and by rooms: two houses of one process may be composed of different rooms.</summary>
internal sealed class RoomModelKeys : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), designTime, (context as QingjianDb)?.Rooms);
}
