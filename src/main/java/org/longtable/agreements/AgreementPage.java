package org.longtable.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.longtable.agreements.Agreement.Acknowledged;
import org.longtable.tables.Glossary;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.ClauseId;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;

/**
 * What the page of an agreement shows its reader.
 *
 * @param version the latest one
 * @param changes all that were proposed, the newest first
 * @param living whether people of its partners are in touch; it is not asked where nothing is in force
 * @param absent partners that have nobody here
 * @param goals who set its goals (R63)
 * @param figures who changed what (F18) and who set its goals, as this reader may open it
 * @param sent when it was sent by letter, to which partner
 * @param remarks what was asked about its clauses, or said against them, the earliest first
 * @param glossary the words that have a meaning of their own at the table
 */
public record AgreementPage(
        PersonId reader,
        TableView table,
        LocalDate today,
        Standing standing,
        Version version,
        List<Version.Made> versions,
        List<Change> changes,
        boolean living,
        List<PartnerId> here,
        List<PartnerId> absent,
        Goals goals,
        List<Figure> figures,
        List<Sent> sent,
        List<ClauseRemark> remarks,
        Glossary glossary) {

    /** A letter with a link, for a partner that has nobody here. */
    public record Sent(PartnerId partner, LocalDate on) {}

    public List<ClauseRemark> remarksOn(Wording clause) {
        return remarks.stream()
                .filter(remark -> remark.clause().equals(clause.clause()))
                .toList();
    }

    public Agreement agreement() {
        return standing.agreement();
    }

    public String path() {
        return agreement().path();
    }

    public PartnerId mine() {
        return table.mine();
    }

    /** Whether the reader's partner may write, read and sign. */
    public boolean mayAct() {
        return standing.goesOn() && standing.isPresent(mine());
    }

    /** Its state in one word, as a key: an agreement that nobody is in touch behind is not simply active. */
    public String state() {
        if (standing.isActive() && !living) return "agreements.state.no-living";
        return "agreements.state."
                + standing.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Optional<PartnerView> partner(PartnerId id) {
        return table.partner(id);
    }

    public String nameOf(PartnerId id) {
        return partner(id).map(PartnerView::name).orElse("");
    }

    /** Partners that are with it, in the table's order. */
    public List<PartnerView> partners() {
        return table.partners().stream()
                .filter(partner -> standing.isPresent(partner.id()))
                .toList();
    }

    /** Partners that were with it and are not any more. */
    public List<PartnerView> former() {
        return table.partners().stream()
                .filter(partner -> agreement().isParty(partner.id()) && !standing.isPresent(partner.id()))
                .toList();
    }

    /** Partners that could be with it and are not. */
    public List<PartnerView> others() {
        return Agreements.possible(table).stream()
                .filter(partner -> !agreement().isParty(partner.id()))
                .toList();
    }

    public List<Acknowledged> acknowledged(Wording wording) {
        return agreement().of(wording.id()).stream()
                .filter(one -> standing.isPresent(one.partner()))
                .toList();
    }

    public List<Change> openAbout(ClauseId clause) {
        return open().stream()
                .filter(change ->
                        change.facts().clause().equals(clause) && change.facts().what() != Proposed.What.ADD)
                .toList();
    }

    public List<Change> open() {
        return changes.stream().filter(Change::isOpen).toList();
    }

    public List<Change> added() {
        return open().stream()
                .filter(change -> change.facts().what() == Proposed.What.ADD)
                .toList();
    }

    public List<Change> settled() {
        return changes.stream().filter(change -> !change.isOpen()).toList();
    }

    public boolean isOutdated(Change change) {
        return change.facts().isOutdated(agreement().clauses());
    }

    public List<PartnerId> waitsFor(Change change) {
        return change.facts().waitsFor(here);
    }

    public List<Wording> unread() {
        var unread = standing.unread(mine());
        return version.clauses().stream()
                .filter(clause -> unread.contains(clause.id()))
                .toList();
    }

    /** Whether nobody but the partner that began it has had a say. */
    public boolean isOnlyWrittenByOne() {
        return standing.goesOn() && agreement().isOnlyOf(agreement().begunBy());
    }

    /** Whether the reader's partner began nothing of it and changed nothing yet, so that it may say that it is fine. */
    public boolean mayBeFine() {
        return mayAct()
                && !standing.isActive()
                && !agreement().begunBy().equals(mine())
                && !agreement().fineAsIs().contains(mine())
                && Voices.of(agreement().changes()).proposedBy(mine()) == 0;
    }

    /** Whether something was entered for the reader's partner on paper or behind a link. */
    public boolean wasEnteredForMine() {
        return agreement().acknowledged().stream()
                        .anyMatch(one -> one.partner().equals(mine()) && one.how() != How.HERE)
                || agreement().signed().stream().anyMatch(one -> one.partner().equals(mine()) && one.how() != How.HERE);
    }

    public Optional<LocalDate> sentTo(PartnerId partner) {
        return sent.stream()
                .filter(one -> one.partner().equals(partner))
                .map(Sent::on)
                .findFirst();
    }

    /** Whether the reader was named to stand for it and has not answered. */
    public boolean isAskedToStand() {
        return agreement()
                .signature(mine(), agreement().number())
                .filter(signed -> signed.asks(reader))
                .isPresent();
    }

    public boolean isDue() {
        return standing.isActive() && !agreement().lookAgain().isAfter(today);
    }
}
