package org.longtable.tables;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.longtable.questions.Asked;
import org.longtable.site.Excerpt;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PartnerId;

/**
 * What the page of a table shows its reader.
 *
 * @param areas what effort goes to, in a sentence each; none in the first days
 * @param welcome whether these are the first days, when nothing is due
 * @param written whether only the reader, or only their partner, has written here so far: {@code me}, {@code us}, or empty
 * @param said the latest writing of what partners said to each other
 * @param waiting invitations of one's own that stand
 */
public record TablePage(
        TableView table,
        LocalDate today,
        TablePicture picture,
        List<Plan> plans,
        Excerpt<Promise> promises,
        Optional<Said> said,
        List<Proposal> proposals,
        List<Invitation> waiting,
        Asked asked,
        List<Panel> panels,
        List<Areas.Told> areas,
        Glossary glossary,
        boolean welcome,
        String written) {
    public List<Panel> in(Panel.Place place) {
        return panels.stream().filter(panel -> panel.place() == place).toList();
    }

    /** What can be begun with a second partner and stands nowhere else on the page yet. */
    public List<Later> later() {
        return table.isClosed() ? List.of() : Later.beside(table, panels);
    }

    /** Whether there are two partners that work here. */
    public boolean isBetweenTwo() {
        return voters().count() > 1;
    }

    public Optional<Plan> next() {
        return plans.stream().filter(plan -> !plan.day().isBefore(today)).findFirst();
    }

    /** Planned moments whose day has gone by without a word. */
    public List<Plan> gone() {
        return plans.stream().filter(plan -> plan.day().isBefore(today)).toList();
    }

    public List<Plan> after() {
        return plans.stream()
                .filter(plan -> !plan.day().isBefore(today))
                .skip(1)
                .limit(2)
                .toList();
    }

    public String nameOf(PartnerId partner) {
        return table.partner(partner).map(PartnerView::name).orElse("");
    }

    /** Whether one's own organisation is only invited so far, so that someone who may can say yes for it. */
    public boolean mineIsInvited() {
        return table.partner(table.mine())
                .filter(mine -> mine.state() == PartnerView.State.INVITED)
                .isPresent();
    }

    /** Whether nobody else has a place here or is invited. */
    public boolean alone() {
        return table.seatsOn(today).size() == 1 && partners().size() == 1 && waiting.isEmpty();
    }

    /** Partners that are here or invited. */
    public List<PartnerView> partners() {
        return table.partners().stream()
                .filter(partner ->
                        partner.state() == PartnerView.State.SEATED || partner.state() == PartnerView.State.INVITED)
                .toList();
    }

    /** What is proposed, in words. A person is not named before their yes (C1). */
    public String words(Proposal proposal, Texts texts) {
        return proposal.words(table, texts);
    }

    /** The note of what was said, in a few words: who has yet to read it, or that it is time to look again. */
    public String words(Said said, Texts texts) {
        if (said.removedAt().isPresent()) return texts.t("tables.work.note.removed");
        if (said.isDue(today)) return texts.t("tables.work.note.due");
        if (voters().count() < 2) return texts.t("tables.work.note.alone");
        var unread = voters().filter(partner -> !said.isReadBy(partner.id())).toList();
        if (unread.isEmpty()) return texts.t("tables.work.note.read", said.lookAgain());
        if (unread.stream().anyMatch(partner -> partner.id().equals(table.mine())))
            return texts.t("tables.work.note.waits-for-me");
        return texts.t(
                "tables.work.note.waits", unread.size(), unread.getFirst().name());
    }

    /** The partners whose yes is missing, by name. */
    public List<String> missing(Proposal proposal) {
        return voters().filter(partner -> proposal.waitsFor(partner.id()))
                .map(PartnerView::name)
                .toList();
    }

    public boolean mayVote() {
        return voters().anyMatch(partner -> partner.id().equals(table.mine()));
    }

    private Stream<PartnerView> voters() {
        return table.seated().stream()
                .filter(partner -> !partner.onlyFunds()
                        && !table.peopleOf(partner.id(), today).isEmpty());
    }
}
