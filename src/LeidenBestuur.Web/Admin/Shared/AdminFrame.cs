using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace LeidenBestuur.Web.Admin.Shared;

/// <summary>What the layout of the admin area needs to know of a page.</summary>
/// <param name="Title">In the title bar and the trail.</param>
public sealed record AdminFrame(string Title)
{
    /// <summary>The item of the menu that the page belongs to.</summary>
    public AdminMenu? Current { get; init; }

    /// <summary>The pages above this one.</summary>
    public IReadOnlyList<Crumb> Breadcrumb { get; init; } = [];

    /// <summary>Whether the page needs the script for passkeys. One with mistakes has it as well, to bring the reader to them.</summary>
    public bool HasScript { get; init; }
}

public enum AdminMenu
{
    Start,
    Profiles,
    Publications,
    Portfolios,
    Content,
    Accounts,
    AuditLog,
    OwnAccount,
}

public static class AdminFrames
{
    public static void SetFrame(this ViewDataDictionary viewData, AdminFrame frame) => viewData[nameof(AdminFrame)] = frame;

    public static AdminFrame AdminFrame(this ViewDataDictionary viewData) =>
        viewData[nameof(AdminFrame)] as AdminFrame ?? throw new InvalidOperationException("A page of the admin area sets its AdminFrame.");
}
