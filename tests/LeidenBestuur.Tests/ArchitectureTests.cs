using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using LeidenBestuur.Web.Data;

namespace LeidenBestuur.Tests;

/// <summary>Who may know whom, as the design draws it. Everything a type mentions counts: bases, members, attributes and what stands in its methods.</summary>
public sealed class ArchitectureTests
{
    private const string Root = "LeidenBestuur.Web";

    private static readonly Architecture Web = new ArchLoader().LoadAssembly(typeof(Store).Assembly).Build();

    private static readonly string[] Outside = ["Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Microsoft.Extensions", "Microsoft.Data"];

    /// <summary>Per room, the rooms that it may know beside itself; a folder within a room counts as that room, unless it has a line of its own.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["Domain"] = [],
        ["SourceText"] = ["Domain"],
        ["Formatting"] = ["Domain"],
        ["Security"] = ["Data", "Domain"],
        ["Caching"] = ["Data", "Domain"],
        ["Data"] = ["Data.Search", "Data.Seeding", "Domain"],
        ["Data.Search"] = ["Data", "Domain", "Formatting"],
        ["Data.Seeding"] = ["Data", "Data.Import", "Data.Search", "Domain", "SourceText", "Formatting"],
        ["Data.Import"] = ["Data", "Domain", "SourceText", "Formatting"],
        ["Site"] = ["Site.Shared", "Data", "Data.Search", "Domain", "Formatting", "Security", "Caching"],
        ["OpenData"] = ["Data", "Domain", "Formatting", "Security", "Caching", "Site.Shared"],
        ["Admin"] = ["Data", "Data.Import", "Domain", "Formatting", "Security", "Caching", "Site.Shared"],
        ["Site.Shared"] = ["Site", "Data", "Domain", "Formatting", "Security", "Caching"],
    };

    public static TheoryData<string> Rooms => [.. Arrows.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Know_OtherRooms_OnlyThoseOfTheDesign(string room)
    {
        var unwanted = Mentions(room).Where(mention => mention.Target.StartsWith(Root + ".", StringComparison.Ordinal))
            .Where(mention => RoomOf(mention.Target) is { } target && target != room && !Arrows[room].Contains(target));
        Assert.Empty(unwanted);
    }

    [Theory]
    [InlineData("Domain")]
    [InlineData("SourceText")]
    public void Know_StoreAndWeb_IsForOtherRooms(string room) =>
        Assert.DoesNotContain(Mentions(room), mention => Outside.Any(outside => mention.Target.StartsWith(outside, StringComparison.Ordinal)));

    [Theory]
    [InlineData("Domain", "System")]
    [InlineData("Data", "Microsoft.EntityFrameworkCore")]
    [InlineData("Data", "LeidenBestuur.Web.Domain")]
    public void Know_WhatARoomMustMention_IsSeen(string room, string mentioned) =>
        Assert.Contains(Mentions(room), mention => mention.Target.StartsWith(mentioned, StringComparison.Ordinal));

    [Fact]
    public void Know_EveryFolderOfTheProject_HasItsArrows()
    {
        string[] free = ["Commands", "Migrations"];
        var rooms = Web.Types.Select(type => type.Namespace.FullName).Where(space => space.StartsWith(Root + ".", StringComparison.Ordinal)).Distinct()
            .Select(space => space[(Root.Length + 1)..]).Where(space => RoomOf($"{Root}.{space}.") is null && !free.Any(name => space.Split('.').Contains(name)));
        Assert.Empty(rooms);
    }

    private static IEnumerable<(string Source, string Target)> Mentions(string room) =>
        from type in Web.Types
        where RoomOf(type.FullName) == room
        from dependency in type.Dependencies
        select (type.FullName, dependency.Target.FullName);

    /// <summary>The longest name in <see cref="Arrows"/> that the type's name begins with; null: none, as of Program and Commands, which may know all.</summary>
    private static string? RoomOf(string type) =>
        Arrows.Keys.Where(room => type.StartsWith($"{Root}.{room}.", StringComparison.Ordinal)).MaxBy(room => room.Length);
}
