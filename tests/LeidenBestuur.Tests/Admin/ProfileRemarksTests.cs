using System.Collections;
using System.Reflection;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Admin.Profiles;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Admin;

/// <summary>What an editor is asked to look at again.</summary>
public sealed class ProfileRemarksTests
{
    [Fact]
    public void Of_PositionsThatDisappear_NamesTheOrganisationOfEach()
    {
        var published = Some.Declared(Some.SidePosition(1, "Stichting Straks"), Some.SidePosition(2, "Stichting Later", with: position => position with { Organisation = null }), Some.SidePosition(3));

        var remarks = ProfileRemarks.Of(Some.Declared(Some.SidePosition(3)), published).Remarks.Select(remark => remark.Message[..(remark.Message.IndexOf('”', StringComparison.Ordinal) + 1)]);

        Assert.Equal(["“Lid raad van toezicht – Stichting Straks”", "“Lid raad van toezicht”"], remarks);
    }

    [Fact]
    public void Of_FactsThatTheWordsAroundThemContradict_AsksAboutThoseWords()
    {
        var before = Some.SidePosition(1, with: position => position with { GroupHeading = "Met vergoeding", Pay = Pay.Paid });

        var remarks = ProfileRemarks.Of(Some.Declared(before with { Pay = Pay.Unpaid }), Some.Declared(before)).Remarks;

        Assert.Equal("Positions[0].GroupHeading", Assert.Single(remarks).Field);
        Assert.Empty(ProfileRemarks.Of(Some.Declared(before with { Note = "Ander." }), Some.Declared(before)).Remarks);
    }

    [Theory]
    [InlineData(2021, true)]
    [InlineData(2022, false)]
    [InlineData(2024, false)]
    [InlineData(2025, true)]
    public void Of_IncomeOfAYearInWhichItWasNotHeld_AsksAboutThatYear(int year, bool asks)
    {
        var position = Some.SidePosition(1, start: "2022-06", end: "2024-03-31", with: position => position with { YearlyIncomes = [new() { Year = year, Cents = 500_00 }] });

        Assert.Equal(asks, ProfileRemarks.Of(Some.Declared(position), null).Remarks.Any(remark => remark.Message.Contains("De functie duurde toen niet", StringComparison.Ordinal)));
    }

    /// <summary>Gemeentewet 41b and 67: the law asks for the income of a calendar year.</summary>
    [Theory]
    [InlineData("2024-12-31", null, true)]
    [InlineData("2024-07-01", "2024-09-30", true)]
    [InlineData("2024-10-01", "2024-09-30", false)]
    [InlineData("2025-01-01", null, false)]
    public void Of_IncomePublicBeforeItWasAllEarned_AsksAboutThatDay(string disclosedOn, string? end, bool asks)
    {
        var income = new YearlyIncome { Year = 2024, Cents = 500_00, DisclosedOn = Some.Day(disclosedOn), DisclosedIn = "het jaarverslag" };
        var position = Some.SidePosition(1, start: "2022-06", end: end, with: position => position with { YearlyIncomes = [income] });

        Assert.Equal(asks ? ["Positions[0].Incomes[0].DisclosedOn"] : [], ProfileRemarks.Of(Some.Declared(position), null).Remarks.Select(remark => remark.Field));
    }

    public static TheoryData<string> FreeTexts => [.. Strings(Full()).Select(text => text.Path)];

    /// <summary>Gemeentewet and AVG: home address, private telephone and mail stay out of public text, wherever it is typed.</summary>
    [Theory]
    [MemberData(nameof(FreeTexts))]
    public void Of_PrivateDataInAnyText_AsksAboutThem(string path)
    {
        var content = Full();
        Assert.Empty(ProfileRemarks.Of(content, null).PrivateWords);
        var (_, owner, property) = Strings(content).Single(text => text.Path == path);

        property.SetValue(owner, "Bel 06 12 34 56 78");

        Assert.NotEmpty(ProfileRemarks.Of(content, null).PrivateWords);
        var remark = ProfileRemarks.Of(content, null).Remarks.First(remark => remark.Message.Contains("06 12 34 56 78", StringComparison.Ordinal));
        Assert.True(IsField(remark.Field), remark.Field);
    }

    [Theory]
    [InlineData("01-06-2024 – 31-12-2025", false)]
    [InlineData("06-10-2024 - 25-12-2025", false)]
    [InlineData("van 1/6/2024 t/m 31/12/2025, 06-12345678", true)]
    public void Of_DaysInTheWordsOfAPeriod_AreNoMobileNumber(string words, bool asks)
    {
        var content = Some.Declared(Some.SidePosition(1, with: position => position with { Period = Period.Of(null, null, words) }));

        Assert.Equal(asks, ProfileRemarks.Of(content, null).PrivateWords.Count > 0);
    }

    /// <summary>A content in which each list holds something.</summary>
    private static ProfileContent Full() => new()
    {
        Name = "Wil Wethouder",
        Links = [new("LinkedIn", "https://example.org/wil")],
        Careers = [new("Directeur bij De Brug", "Directeur", "De Brug", 2010, 2014, "2010 – 2014")],
        Terms = [new() { Office = Office.Alderman, Period = Period.Of(null, null, "sinds 6 juni 2026") }],
        Assignments = [new() { PortfolioId = 1, Name = "Wonen", Order = 1, Period = Period.Unknown }],
        Declaration = DeclarationState.Declared,
        SidePositions = [Some.SidePosition(1, with: position => position with { Remuneration = new(500_00, RemunerationPeriod.Year), YearlyIncomes = [new() { Year = 2025, Cents = 500_00 }] })],
    };

    /// <summary>Every text of a content that can be set, however deep; a portrait is named by its hash, which nobody types.</summary>
    private static IEnumerable<(string Path, object Owner, PropertyInfo Property)> Strings(object owner, string at = "")
    {
        foreach (var property in owner.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.Name != nameof(ProfileContent.PortraitHash)))
        {
            var path = at + property.Name;
            if (property.PropertyType == typeof(string))
            {
                if (property.CanWrite)
                    yield return (path, owner, property);
                continue;
            }

            var inside = property.GetValue(owner) switch
            {
                IEnumerable list => list.Cast<object>().Select((item, i) => (Item: item, Path: $"{path}[{i}].")),
                { } item => [(item, path + ".")],
                null => [],
            };
            foreach (var text in inside.Where(value => value.Item.GetType() is { IsClass: true, Namespace: "LeidenBestuur.Web.Domain" }).SelectMany(value => Strings(value.Item, value.Path)))
                yield return text;
        }
    }

    /// <summary>Whether the form has a field, to which the remark leads.</summary>
    private static bool IsField(string field)
    {
        var type = typeof(ProfileForm);
        foreach (var part in field.Split('.'))
        {
            if (type.GetProperty(part.Split('[')[0])?.PropertyType is not { } next)
                return false;
            type = part.EndsWith(']') ? next.GetGenericArguments()[0] : next;
        }

        return true;
    }
}
