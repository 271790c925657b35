using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LeidenBestuur.Web.Data;

/// <summary>
/// Leaves the connection open from the first question to the end of a context, which closes it by itself. To open it anew for each question takes a sixth of a page; a file has no
/// server whose connections could run out.
/// </summary>
internal sealed class KeptConnection : DbConnectionInterceptor
{
    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        new(InterceptionResult.Suppress());
}
