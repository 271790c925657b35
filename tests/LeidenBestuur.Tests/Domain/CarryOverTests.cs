using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Domain;

/// <summary>A version is scheduled, and something else is published before its hour.</summary>
public sealed class CarryOverTests
{
    private readonly TestTimeline _made = new();
    private readonly DateTime _hour;
    private readonly DateOnly _firstDay;

    public CarryOverTests()
    {
        (_hour, _firstDay) = (_made.Now.AddDays(10), AmsterdamTime.DayOf(_made.Now));
        _made.Publish(Some.Declared(Some.SidePosition(1), Some.SidePosition(2)));
        _made.Now = _made.Now.AddDays(1);
    }

    [Fact]
    public void Approve_BeforeScheduled_ReplacesItAtTheSameHour()
    {
        var scheduled = _made.Schedule(_made.Start() with { LeadSentence = "Straks." }, _hour);
        scheduled.PrivateNote = "Afgesproken.";
        scheduled.Source = new VersionSource("tekst.txt", "00", null);
        var published = _made.Publish(_made.Start() with { OfficeContact = "14 071" });
        var replacement = _made.Timeline.Scheduled(_made.Now)!;

        Assert.Equal(VersionStage.Discarded, scheduled.Stage);
        Assert.NotSame(scheduled, replacement);
        Assert.Equal((_hour, 3, VersionKind.Update), (replacement.PublishAt, replacement.Number, replacement.Kind));
        Assert.Same(published, replacement.BasedOn);
        Assert.Equal((2, _hour), (published.Number, published.SupersededAt));
        Assert.Equal((scheduled.MadeBy, scheduled.MadeAt, scheduled.PrivateNote, scheduled.Source), (replacement.MadeBy, replacement.MadeAt, replacement.PrivateNote, replacement.Source));
        Assert.Equal(("Straks.", "14 071"), (replacement.Content!.LeadSentence, replacement.Content.OfficeContact));
        Assert.Equal("Marie de Vries is wethouder van Leiden.", published.Content!.LeadSentence);
    }

    [Fact]
    public void Approve_Twice_CarriesBothOver()
    {
        _made.Schedule(_made.Start() with { LeadSentence = "Straks." }, _hour);
        _made.Publish(_made.Start() with { OfficeContact = "14 071" });
        _made.Now = _made.Now.AddDays(1);
        _made.Publish(_made.Start() with { GoalNumbers = [11] });

        _made.Now = _hour;
        var held = _made.Timeline.HeldAt(_hour)!;
        Assert.Equal(("Straks.", "14 071", 11), (held.Content!.LeadSentence, held.Content.OfficeContact, Assert.Single(held.Content.GoalNumbers)));
        Assert.Equal(4, held.Number);
    }

    [Fact]
    public void Approve_AgainByTheSamePeople_NamesEachOfThemOnce()
    {
        Approve(_made.Start() with { LeadSentence = "Straks." }, _hour, "anna");
        Approve(_made.Start() with { OfficeContact = "1" }, null, "bert");
        Approve(_made.Start() with { OfficeContact = "2" }, null, "bert");
        Approve(_made.Start() with { OfficeContact = "3" }, null, "anna");

        Assert.Equal("anna; overgenomen door bert", _made.Timeline.Scheduled(_made.Now)!.ApprovedBy);

        void Approve(ProfileContent content, DateTime? at, string by)
        {
            _made.Timeline.Approve(_made.Timeline.Draft(VersionKind.Update, content, _made.By), at, Some.Signature(_made.Now, by));
            _made.Now = _made.Now.AddHours(1);
        }
    }

    [Fact]
    public void Approve_SameChangeOnBothSides_NeedsNoChoice()
    {
        _made.Schedule(_made.Start() with { LeadSentence = "Nieuw." }, _hour);
        _made.Publish(_made.Start() with { LeadSentence = "Nieuw." });
        Assert.Equal("Nieuw.", Scheduled.LeadSentence);
    }

    [Fact]
    public void Approve_BothChangedFields_AsksForEachOfThem()
    {
        _made.Schedule(Changed("straks", goal: 1, fee: 100), _hour);
        var draft = _made.Draft(Changed("nu", goal: 2, fee: 200));
        var conflict = _made.Refused<CarryOverConflictException>(() => _made.Timeline.Approve(draft, null, _made.By));
        string[] fields = ["statement", "goals", "declaration", "name", "leadSentence", "links", "officeContact", "portrait", "careers", "term/Alderman/2022-06-30", "portfolio/7", "sidePosition/1"];
        Assert.Equal(fields.ToHashSet(StringComparer.Ordinal), conflict.Fields.ToHashSet(StringComparer.Ordinal));

        var half = fields[1..].ToDictionary(field => field, _ => CarryOverChoice.Published, StringComparer.Ordinal);
        Assert.Equal(["statement"], _made.Refused<CarryOverConflictException>(() => _made.Timeline.Approve(draft, null, _made.By, half)).Fields);
    }

    [Theory]
    [InlineData(CarryOverChoice.Published, "nu", 2, 200)]
    [InlineData(CarryOverChoice.Scheduled, "straks", 1, 100)]
    public void Approve_WithChoices_TakesTheChosenSide(CarryOverChoice choice, string text, int goal, long fee)
    {
        _made.Schedule(Changed("straks", goal: 1, fee: 100), _hour);
        var draft = _made.Draft(Changed("nu", goal: 2, fee: 200));
        var fields = Assert.Throws<CarryOverConflictException>(() => _made.Timeline.Approve(draft, null, _made.By)).Fields;
        _made.Timeline.Approve(draft, null, _made.By, fields.ToDictionary(field => field, _ => choice, StringComparer.Ordinal));

        var content = Scheduled;
        Assert.Equal([text, text, text, text, text, text, text], [content.Name, content.LeadSentence, content.StatementMarkdown, content.OfficeContact, content.PortraitHash, content.Links[0].Text, content.Careers[0].Title]);
        Assert.Equal((text, text, fee), (content.Terms[0].Party, content.Assignments[0].Name, content.SidePositions[0].Remuneration?.Cents));
        Assert.Equal(goal, Assert.Single(content.GoalNumbers));
        Assert.Equal("nu", draft.Content!.Name);
    }

    [Fact]
    public void Approve_PositionsAddedAndRemovedOnEitherSide_AllOfItHappens()
    {
        var scheduled = _made.Start();
        _made.Schedule(scheduled with { SidePositions = [.. scheduled.SidePositions.Where(position => position.EntryId != 1), Some.SidePosition(3)] }, _hour);
        var published = _made.Start();
        _made.Publish(published with { SidePositions = [.. published.SidePositions.Where(position => position.EntryId != 2), Some.SidePosition(4)] });

        Assert.Equal([3, 4], Scheduled.SidePositions.Select(position => position.EntryId).Order());
    }

    [Fact]
    public void Approve_RemovedOnOneSideAndChangedOnTheOther_Asks()
    {
        var scheduled = _made.Start();
        _made.Schedule(scheduled with { SidePositions = [scheduled.SidePositions[0], scheduled.SidePositions[1] with { Note = "Straks." }] }, _hour);
        var draft = _made.Draft(_made.Start() with { SidePositions = [_made.Start().SidePositions[0]] });
        Assert.Equal(["sidePosition/2"], _made.Refused<CarryOverConflictException>(() => _made.Timeline.Approve(draft, null, _made.By)).Fields);

        _made.Timeline.Approve(draft, null, _made.By, new Dictionary<string, CarryOverChoice>(StringComparer.Ordinal) { ["sidePosition/2"] = CarryOverChoice.Published });
        Assert.Equal([1], Scheduled.SidePositions.Select(position => position.EntryId));
    }

    [Fact]
    public void Approve_OnlyTheDayOfFirstStatementDiffers_IsNoChange()
    {
        // Written anew by hand, without the days that a starting content brings.
        _made.Schedule(Some.Declared(Some.SidePosition(1), Some.SidePosition(2)) with { LeadSentence = "Straks." }, _hour);
        _made.Publish(_made.Start() with { OfficeContact = "14 071" });
        Assert.All(Scheduled.SidePositions, position => Assert.Equal(_firstDay, position.StatedSince));
    }

    [Fact]
    public void Approve_FactFirstStatedByThePublishedVersion_KeepsThatDay()
    {
        _made.Schedule(_made.Start() with { SidePositions = [.. _made.Start().SidePositions, Some.SidePosition(3)] }, _hour);
        var publishedOn = AmsterdamTime.DayOf(_made.Now);
        _made.Publish(_made.Start() with { SidePositions = [.. _made.Start().SidePositions, Some.SidePosition(4)] });

        var since = Scheduled.SidePositions.ToDictionary(position => position.EntryId, position => position.StatedSince);
        Assert.Equal((_firstDay, _firstDay, publishedOn, (DateOnly?)null), (since[1], since[2], since[4], since[3]));
    }

    [Fact]
    public void Approve_PositionInsertedAboveOthers_IsNoChangeOfTheOthers()
    {
        var scheduled = _made.Start();
        _made.Schedule(scheduled with { SidePositions = [scheduled.SidePositions[0], scheduled.SidePositions[1] with { Note = "Straks." }] }, _hour);
        var published = _made.Start();
        _made.Publish(published with { SidePositions = [Some.SidePosition(3) with { Order = 1 }, .. published.SidePositions.Select(position => position with { Order = position.Order + 1 })] });

        Assert.Equal([(3, 1, null), (1, 2, null), (2, 3, "Straks.")], Scheduled.SidePositions.OrderBy(position => position.Order).Select(position => (position.EntryId, position.Order, position.Note)));
    }

    [Fact]
    public void Approve_PositionsAddedOnBothSides_EachHasAPlaceOfItsOwn()
    {
        _made.Schedule(_made.Start() with { SidePositions = [.. _made.Start().SidePositions, Some.SidePosition(3) with { Order = 3 }] }, _hour);
        _made.Publish(_made.Start() with { SidePositions = [.. _made.Start().SidePositions, Some.SidePosition(4) with { Order = 3 }] });
        Assert.Equal([1, 2, 3, 4], Scheduled.SidePositions.Select(position => position.Order).Order());
    }

    [Fact]
    public void Approve_ResultCannotBeTrue_IsRefusedAsAWhole()
    {
        _made.Schedule(_made.Start() with { Terms = [.. _made.Start().Terms, Some.Term(Office.Mayor, "2026-05-01")] }, _hour);
        var draft = _made.Draft(_made.Start() with { Terms = [.. _made.Start().Terms, Some.Term(Office.Mayor, "2026-04-01")] });
        _made.Refused(() => _made.Timeline.Approve(draft, null, _made.By));
    }

    [Fact]
    public void Approve_BeforeAScheduledFirstVersion_OnlyAsksForWhatBothFilledIn()
    {
        var made = new TestTimeline();
        made.Schedule(Some.Content() with { LeadSentence = "Straks.", GoalNumbers = [1] }, _hour);
        var draft = made.Draft(Some.Content() with { LeadSentence = "Nu.", Links = [new ProfileLink("Site", "https://leiden.nl/")] });
        Assert.Equal(["leadSentence"], made.Refused<CarryOverConflictException>(() => made.Timeline.Approve(draft, null, made.By)).Fields);
    }

    [Fact]
    public void Approve_NothingToDeclareBeforeAScheduledAddition_AsksWhatIsDeclared()
    {
        var scheduled = _made.Schedule(_made.Start() with { SidePositions = [.. _made.Start().SidePositions, Some.SidePosition(3) with { Order = 3 }] }, _hour);
        var draft = _made.Draft(_made.Start() with { Declaration = DeclarationState.NothingToDeclare, SidePositions = [] });

        Assert.Equal(["declaration"], _made.Refused<CarryOverConflictException>(() => _made.Timeline.Approve(draft, null, _made.By)).Fields);

        _made.Timeline.Approve(draft, null, _made.By, new Dictionary<string, CarryOverChoice>(StringComparer.Ordinal) { ["declaration"] = CarryOverChoice.Scheduled });
        Assert.Equal(VersionStage.Discarded, scheduled.Stage);
        Assert.Equal((DeclarationState.Declared, 3), (Scheduled.Declaration, Assert.Single(Scheduled.SidePositions).EntryId));
    }

    [Fact]
    public void Approve_BeforeASubmittedScheduledVersion_KeepsWhoSubmittedIt()
    {
        var draft = _made.Draft(_made.Start() with { LeadSentence = "Straks." });
        _made.Timeline.Submit(draft, Some.Signature(_made.Now));
        _made.Timeline.Approve(draft, _hour, _made.By);
        _made.Publish(_made.Start() with { OfficeContact = "14 071" });

        var replacement = _made.Timeline.Scheduled(_made.Now)!;
        Assert.Equal((draft.SubmittedBy, draft.SubmittedAt), (replacement.SubmittedBy, replacement.SubmittedAt));
        Assert.NotNull(replacement.SubmittedBy);
    }

    [Theory]
    [InlineData(null, "2022-06-30")]
    [InlineData("2022-06-30", "2022-06-29")]
    public void Approve_StartOfATermCorrectedBeforeItsScheduledEnd_BothHold(string? start, string corrected)
    {
        var made = Made(Some.Term(start: start));
        made.Schedule(made.Start() with { Terms = [Some.Term(start: start, end: "2026-06-30", with: term => term with { ResignedOn = Some.Day("2026-03-01") }), Some.Term(start: "2026-07-01")] }, _hour);
        made.Publish(made.Start() with { Terms = [made.Start().Terms[0] with { Period = Some.Period(corrected) }] });

        Assert.Equal([Some.Period(corrected, "2026-06-30"), Some.Period("2026-07-01")], TermsOf(made).Select(term => term.Period));
        Assert.Equal((Some.Day("2026-03-01"), _firstDay), (TermsOf(made)[0].ResignedOn, TermsOf(made)[0].StatedSince));
    }

    [Fact]
    public void Approve_EndOfATermBeforeItsScheduledStart_BothHold()
    {
        var made = Made(Some.Term(start: null));
        made.Schedule(made.Start() with { Terms = [Some.Term(start: "2022-06-30")] }, _hour);
        made.Publish(made.Start() with { Terms = [made.Start().Terms[0] with { Period = Some.Period(null, "2026-06-30") }] });

        Assert.Equal(Some.Period("2022-06-30", "2026-06-30"), Assert.Single(TermsOf(made)).Period);
        Assert.Equal(_firstDay, TermsOf(made)[0].StatedSince);
    }

    [Fact]
    public void Approve_TermWithOneStartNowAndAnotherLater_AsksUnderTheKeyOfWhatIsPublished()
    {
        foreach (var (choice, start) in new[] { (CarryOverChoice.Published, "2022-06-30"), (CarryOverChoice.Scheduled, "2022-07-01") })
        {
            var made = Made(Some.Term(start: null));
            made.Schedule(made.Start() with { Terms = [Some.Term(start: "2022-07-01")] }, _hour);
            var draft = made.Draft(made.Start() with { Terms = [Some.Term(start: "2022-06-30")] });

            var field = Assert.Single(made.Refused<CarryOverConflictException>(() => made.Timeline.Approve(draft, null, made.By)).Fields);
            Assert.Equal("term/Alderman/2022-06-30", field);
            made.Timeline.Approve(draft, null, made.By, new Dictionary<string, CarryOverChoice>(StringComparer.Ordinal) { [field] = choice });
            Assert.Equal(Some.Period(start), Assert.Single(TermsOf(made)).Period);
        }
    }

    [Theory]
    [InlineData(CarryOverChoice.Published, "2026-07-01", null)]
    [InlineData(CarryOverChoice.Scheduled, null, "2026-06-30")]
    public void Approve_StartOfATermAfterItsScheduledEnd_Asks(CarryOverChoice choice, string? start, string? end)
    {
        var made = Made(Some.Term(start: null));
        made.Schedule(made.Start() with { Terms = [Some.Term(start: null, end: "2026-06-30")] }, _hour);
        var draft = made.Draft(made.Start() with { Terms = [Some.Term(start: "2026-07-01")] });

        var field = Assert.Single(made.Refused<CarryOverConflictException>(() => made.Timeline.Approve(draft, null, made.By)).Fields);
        made.Timeline.Approve(draft, null, made.By, new Dictionary<string, CarryOverChoice>(StringComparer.Ordinal) { [field] = choice });
        Assert.Equal(Some.Period(start, end), Assert.Single(TermsOf(made)).Period);
    }

    [Theory]
    [InlineData(CarryOverChoice.Scheduled, CarryOverChoice.Published, "2022-06-30", "2026-06-30")]
    [InlineData(CarryOverChoice.Published, CarryOverChoice.Published, "2022-06-30", null)]
    [InlineData(CarryOverChoice.Scheduled, CarryOverChoice.Scheduled, null, "2026-06-30")]
    public void Merge_TermChosenUnderBothItsKeys_TakesWhatIsChosenOfBoth(CarryOverChoice before, CarryOverChoice after, string? start, string? end)
    {
        var made = Made(Some.Term(start: null));
        var (held, draft) = (made.Start(), made.Start() with { Terms = [Some.Term(start: null, end: "2026-06-30")] });
        var published = held with { Terms = [Some.Term(start: "2022-06-30")] };

        var merged = CarryOver.Merge(held, published, draft, publishedOn: null, new Dictionary<string, CarryOverChoice>(StringComparer.Ordinal) { ["term/Alderman/"] = before, ["term/Alderman/2022-06-30"] = after });

        Assert.Equal(Some.Period(start, end), Assert.Single(merged.Terms).Period);
    }

    private static List<TermOfOffice> TermsOf(TestTimeline made) => made.Timeline.Scheduled(made.Now)!.Content!.Terms;

    private static TestTimeline Made(TermOfOffice term)
    {
        var made = new TestTimeline();
        made.Publish(Some.Content() with { Terms = [term] });
        made.Now = made.Now.AddDays(1);
        return made;
    }

    private ProfileContent Scheduled => _made.Timeline.Scheduled(_made.Now)!.Content!;

    private ProfileContent Changed(string text, int goal, long fee)
    {
        var start = _made.Start();
        return start with
        {
            Name = text,
            LeadSentence = text,
            StatementMarkdown = text,
            GoalNumbers = [goal],
            Links = [new ProfileLink(text, "https://leiden.nl/")],
            OfficeContact = text,
            PortraitHash = text,
            DeclaredOn = new DateOnly(2026, 1, goal),
            Careers = [new CareerEntry(text, text, null, null, null, null)],
            Terms = [start.Terms[0] with { Party = text }],
            Assignments = [Some.Assignment(7, text)],
            SidePositions = [start.SidePositions[0] with { Remuneration = new(fee, RemunerationPeriod.Year) }, start.SidePositions[1]],
        };
    }
}
