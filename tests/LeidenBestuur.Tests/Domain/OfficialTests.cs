using System.Security.Cryptography;
using System.Text.Json;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Domain;

public sealed class OfficialTests
{
    private static readonly Signature By = Some.Signature(Some.Utc("2026-03-02 09:00"), "beheerder");

    private readonly Official _official = new("marie-de-vries");

    [Fact]
    public void Rename_NewSlug_KeepsTheOldOne()
    {
        _official.Rename("marie-de-vries-bakker");
        _official.Rename("marie-bakker");
        Assert.Equal("marie-bakker", _official.Slug);
        Assert.Equal(["marie-de-vries", "marie-de-vries-bakker"], _official.FormerSlugs.Select(former => former.Slug));
    }

    [Fact]
    public void Rename_BackOrToTheSame_NeverKeepsTheCurrentSlugAsAFormerOne()
    {
        _official.Rename("marie-de-vries");
        Assert.Empty(_official.FormerSlugs);
        _official.Rename("marie-bakker");
        _official.Rename("marie-de-vries");
        Assert.Equal(["marie-bakker"], _official.FormerSlugs.Select(former => former.Slug));
    }

    [Fact]
    public void Check_ByStaff_IsKeptBesideThoseBefore()
    {
        _official.Check(Some.Signature(Some.Utc("2026-06-11 22:30"), "anna"));
        _official.Check(Some.Signature(Some.Utc("2026-07-11 22:30"), "bram"));
        _official.Check(Some.Signature(Some.Utc("2026-07-11 22:30"), "carla"));
        Assert.Equal([new("anna", Some.Utc("2026-06-11 22:30")), new("bram", Some.Utc("2026-07-11 22:30"))], _official.Checks);
        Assert.Equal("bram", _official.LastCheck!.By);
        Assert.Empty(_official.Versions);
    }

    [Fact]
    public void Erase_SidePosition_TakesItsWordsAndKeepsNumberDatesPayAndHash()
    {
        var version = Published(Some.Declared(Some.SidePosition(12, "Stichting Geheim", "2020-01-01", "2024-12-31", with: position => position with
        {
            Note = "Geheim",
            RemunerationWords = "Geheim",
            GroupHeading = "Geheim",
            Period = Some.Period("2020-01-01", "2024-12-31", "Geheim"),
            Pay = Pay.Paid,
            Remuneration = new(505_000, RemunerationPeriod.Year),
            YearlyIncomes = [new() { Year = 2023, Cents = 1, Note = "Geheim" }],
        })));
        var before = version.Content!;
        var (number, publishAt) = (version.Number, version.PublishAt);
        _official.EraseField("sidePosition/12", By);

        var erasure = Assert.Single(version.Erasures);
        Assert.Equal(("sidePosition/12", By.At, "beheerder"), (erasure.Field, erasure.At, erasure.By));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(before, ProfileFacts.Json))), erasure.Hash);
        Assert.Equal((number, publishAt), (version.Number, version.PublishAt));
        Assert.DoesNotContain("Geheim", JsonSerializer.Serialize(version.Content), StringComparison.Ordinal);
        var position = Assert.Single(version.Content!.SidePositions);
        Assert.Equal((12, Pay.Paid, 505_000, Some.Day("2020-01-01"), Some.Day("2024-12-31"), 1), (position.EntryId, position.Pay, position.Remuneration?.Cents, position.Period.FirstDay, position.Period.LastDay, position.YearlyIncomes[0].Cents));
        Assert.Equal(before.Name, version.Content.Name);
    }

    [Theory]
    [InlineData("leadSentence")]
    [InlineData("statement")]
    [InlineData("goals")]
    [InlineData("links")]
    [InlineData("officeContact")]
    [InlineData("portrait")]
    [InlineData("careers")]
    public void Erase_Field_IsGoneAndAllElseStays(string field)
    {
        var version = Published(Some.Declared(Some.SidePosition(1)) with
        {
            LeadSentence = "leadSentence!",
            StatementTitle = "statement!",
            StatementMarkdown = "statement!",
            GoalsIntroductionMarkdown = "goals!",
            GoalsLeadIn = "goals!",
            Links = [new ProfileLink("links!", "links!")],
            OfficeContact = "officeContact!",
            PortraitHash = "portrait!",
            Careers = [new CareerEntry("careers!", "careers!", null, null, null, null)],
        });
        _official.EraseField(field, By);

        var left = JsonSerializer.Serialize(version.Content);
        Assert.All(
            new[] { "leadSentence!", "statement!", "goals!", "links!", "officeContact!", "portrait!", "careers!", "Stichting Leiden Kennisstad" },
            text => Assert.Equal(text != $"{field}!", left.Contains(text, StringComparison.Ordinal)));
        Assert.Equal(field, Assert.Single(version.Erasures).Field);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("")]
    [InlineData("sidePosition/")]
    [InlineData("sidePosition/99")]
    [InlineData("sidePosition/01")]
    public void Erase_NoSuchField_IsRefusedAndNothingChanges(string field)
    {
        var version = Published(Some.Declared(Some.SidePosition(1)));
        var before = version.Content;
        Assert.Throws<DomainException>(() => _official.EraseField(field, By));
        Assert.Same(before, version.Content);
        Assert.Empty(version.Erasures);
    }

    [Fact]
    public void Erase_EveryVersionThatHoldsIt_IsBlackedOutAndNoOther()
    {
        var secret = Some.Declared(Some.SidePosition(1, "Stichting Geheim"), Some.SidePosition(2));
        var (first, second, third) = (Published(secret), Published(Some.Declared(Some.SidePosition(2))), Published(secret));
        var discarded = _official.Timeline.Draft(VersionKind.Update, secret, By);
        _official.Timeline.Discard(discarded);
        var scheduled = _official.Timeline.Draft(VersionKind.Update, secret, By);
        _official.Timeline.Approve(scheduled, By.At.AddDays(1), By);
        var draft = _official.Timeline.Draft(VersionKind.Update, secret, By);
        var token = draft.ConcurrencyToken;

        var erased = _official.EraseField("sidePosition/1", By);
        Assert.Equal(new[] { first, third, discarded, scheduled, draft }.ToHashSet(), erased.ToHashSet());
        Assert.All(_official.Versions, version => Assert.DoesNotContain("Geheim", JsonSerializer.Serialize(version.Content), StringComparison.Ordinal));
        Assert.Empty(second.Erasures);
        Assert.NotEqual(token, draft.ConcurrencyToken);
        Assert.Throws<DomainException>(() => _official.EraseField("sidePosition/1", By));
    }

    [Fact]
    public void Erase_FieldThatWasCorrected_TakesTheWordsOfTheCorrection()
    {
        Published(Some.Declared(Some.SidePosition(1, "Stichting Geheim"), Some.SidePosition(2)));
        var (about, other) = (Corrected(Some.Declared(Some.SidePosition(1), Some.SidePosition(2))), Corrected(Some.Declared(Some.SidePosition(1), Some.SidePosition(2) with { Pay = Pay.Paid })));

        _official.EraseField("sidePosition/1", By);
        Assert.Equal(new CorrectionStatement("█████", "█████"), about.Correction);
        Assert.Equal(("█████", "█████"), (about.PublicReason, about.PrivateNote));
        Assert.Equal((new CorrectionStatement("Stichting Geheim", "anders"), "Stichting Geheim gezien."), (other.Correction, other.PublicReason));

        ProfileVersion Corrected(ProfileContent content)
        {
            var draft = _official.Timeline.Draft(VersionKind.Correction, content, By);
            _official.Timeline.Explain(draft, "Stichting Geheim gezien.", "Gebeld met Stichting Geheim.", new("Stichting Geheim", "anders"), By);
            _official.Timeline.Approve(draft, null, By);
            return draft;
        }
    }

    [Fact]
    public void Erase_Request_NeedsAnotherPersonAndHappensOnce()
    {
        var version = Published(Some.Content());
        var request = _official.AskErasure("leadSentence", ErasureGround.RightToErasure, " ", By);
        Assert.Equal((true, null), (request.IsOpen, request.Explanation));
        Assert.NotNull(version.Content!.LeadSentence);

        Assert.Throws<DomainException>(() => _official.Erase(request, By with { By = "andere naam", Key = By.Key }));
        Assert.Throws<DomainException>(() => _official.AskErasure("leadSentence", ErasureGround.RightToErasure, null, Other));
        _official.Erase(request, Other);
        Assert.Equal((ErasureOutcome.Done, "ander"), (request.Outcome, request.DecidedBy));
        Assert.Null(version.Content!.LeadSentence);
        Assert.Throws<DomainException>(() => _official.Erase(request, Other));
        Assert.Throws<DomainException>(() => _official.RefuseErasure(request, Other));
    }

    [Fact]
    public void RefuseErasure_LeavesEverything()
    {
        var version = Published(Some.Content());
        var one = _official.AskErasure("leadSentence", ErasureGround.Other, "Omdat.", By);
        _official.RefuseErasure(one, Other);
        Assert.Equal(ErasureOutcome.Refused, one.Outcome);
        var again = _official.AskErasure("leadSentence", ErasureGround.NotPublic, null, By);
        _official.RefuseErasure(again, By);
        Assert.Equal(ErasureOutcome.Withdrawn, again.Outcome);
        Assert.NotNull(version.Content!.LeadSentence);
    }

    [Theory]
    [InlineData("name", ErasureGround.NotPublic)]
    [InlineData("declaration", ErasureGround.NotPublic)]
    [InlineData("portfolio/1", ErasureGround.NotPublic)]
    [InlineData("sidePosition/9", ErasureGround.NotPublic)]
    [InlineData("statement", ErasureGround.NotPublic)]
    [InlineData("leadSentence", ErasureGround.Other)]
    [InlineData("", ErasureGround.NotPublic)]
    public void AskErasure_OfWhatCannotGo_IsRefused(string field, ErasureGround ground)
    {
        Published(Some.Content());
        Assert.Throws<DomainException>(() => _official.AskErasure(field, ground, null, By));
        Assert.Empty(_official.ErasureRequests);
    }

    private static Signature Other => Some.Signature(By.At.AddMinutes(5), "ander");

    private ProfileVersion Published(ProfileContent content)
    {
        var draft = _official.Timeline.Draft(VersionKind.Update, content, By);
        _official.Timeline.Approve(draft, null, By);
        return draft;
    }
}
