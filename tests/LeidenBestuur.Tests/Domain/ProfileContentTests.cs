using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Domain;

public sealed class ProfileContentTests
{
    public static TheoryData<string, ProfileContent> Impossible => new()
    {
        { "naam ontbreekt", Some.Content() with { Name = " " } },
        { "overlappen", Some.Content() with { Terms = [Some.Term(start: "2018", end: "2022-06-30"), Some.Term(start: "2022-06-30")] } },
        { "Opgegeven", Some.Declared(Some.SidePosition(1)) with { Declaration = DeclarationState.NothingToDeclare } },
        { "Opgegeven", Some.Declared(Some.SidePosition(1)) with { Declaration = DeclarationState.NotYetDeclared } },
        { "twee keer in de lijst", Some.Declared(Some.SidePosition(1), Some.SidePosition(1)) },
        { "17 doelen", Some.Content() with { GoalNumbers = [0] } },
        { "17 doelen", Some.Content() with { GoalNumbers = [18] } },
        { "twee keer", Some.Content() with { GoalNumbers = [3, 3] } },
        { "lager dan nul", Some.Declared(Some.SidePosition(1) with { Remuneration = new(-1, RemunerationPeriod.Year) }) },
        { "lager dan nul", Some.Declared(Some.SidePosition(1) with { YearlyIncomes = [new() { Year = 2024, Cents = -1 }] }) },
        { "twee keer inkomsten", Some.Declared(Some.SidePosition(1) with { YearlyIncomes = [new() { Year = 2024, Cents = 1 }, new() { Year = 2024, Cents = 2 }] }) },
        { "deeltijd", Some.Content() with { Terms = [Some.Term() with { PartTimePercent = 0 }] } },
        { "deeltijd", Some.Content() with { Terms = [Some.Term() with { PartTimePercent = 101 }] } },
        { "voordat zij begint", Some.Content() with { Terms = [Some.Term() with { AbsentFrom = Some.Day("2026-02-02"), AbsentUntil = Some.Day("2026-02-01") }] } },
        { "geen eerste dag", Some.Content() with { Terms = [Some.Term() with { AbsentUntil = Some.Day("2026-02-01") }] } },
        { "geen eerste dag", Some.Content() with { Terms = [Some.Term() with { ReplacedBy = "Bert" }] } },
    };

    public static TheoryData<ProfileContent> Possible => new()
    {
        Some.Content() with { Terms = [] },
        Some.Content() with { Terms = [Some.Term(start: "2018", end: "2022"), Some.Term(start: "2022")] },
        Some.Content() with { Terms = [Some.Term(Office.Alderman), Some.Term(Office.Mayor, with: term => term with { IsActing = true })] },
        Some.Content() with { Terms = [Some.Term() with { PartTimePercent = 1 }] },
        Some.Content() with { Terms = [Some.Term() with { AbsentFrom = Some.Day("2026-02-01"), AbsentUntil = Some.Day("2026-02-01") }] },
        Some.Content() with { Declaration = DeclarationState.NothingToDeclare },
        Some.Content() with { GoalNumbers = [1, 17] },
        Some.Declared(Some.SidePosition(1) with { Remuneration = new(0, RemunerationPeriod.Year), YearlyIncomes = [new() { Year = 2023, Cents = 0 }, new() { Year = 2024, Cents = 0 }] }),
    };

    [Theory]
    [MemberData(nameof(Impossible), DisableDiscoveryEnumeration = true)]
    public void Draft_ImpossibleContent_IsRefusedAndNothingIsMade(string says, ProfileContent content)
    {
        var versions = new List<ProfileVersion>();
        var refused = Assert.Throws<DomainException>(() => new Timeline(versions).Draft(VersionKind.Update, content, Some.Signature(Some.Utc("2026-03-02 09:00"))));
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        Assert.Empty(versions);
    }

    [Theory]
    [MemberData(nameof(Possible), DisableDiscoveryEnumeration = true)]
    public void Draft_PossibleContent_IsTaken(ProfileContent content)
    {
        var versions = new List<ProfileVersion>();
        new Timeline(versions).Draft(VersionKind.Update, content, Some.Signature(Some.Utc("2026-03-02 09:00")));
        Assert.Single(versions);
    }
}
