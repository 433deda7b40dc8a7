package org.longtable.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.longtable.questions.Asked;
import org.longtable.questions.Questions;
import org.longtable.site.Initials;
import org.longtable.site.Page;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings together what the page of a table shows, as its reader may see it; a fixed number of queries. */
@Component
class TablePages {
    /** The page only welcomes before the second moment or this day (C10). */
    private static final int FIRST_DAYS = 14;

    private static final int PROMISES = 5;

    private static final int REPRESENTATIVES = 2;

    private final Tables tables;
    private final Plans plans;
    private final Promises promises;
    private final WhatWeSaid said;
    private final Proposals proposals;
    private final InvitationStore invitations;
    private final History history;
    private final Questions questions;
    private final FiveAreas areas;
    private final Glossaries glossaries;
    private final ObjectProvider<TablePanels> panels;
    private final ObjectProvider<MomentsSoFar> moments;

    TablePages(
            Tables tables,
            Plans plans,
            Promises promises,
            WhatWeSaid said,
            Proposals proposals,
            InvitationStore invitations,
            History history,
            Questions questions,
            FiveAreas areas,
            Glossaries glossaries,
            ObjectProvider<TablePanels> panels,
            ObjectProvider<MomentsSoFar> moments) {
        this.tables = tables;
        this.plans = plans;
        this.promises = promises;
        this.said = said;
        this.proposals = proposals;
        this.invitations = invitations;
        this.history = history;
        this.questions = questions;
        this.areas = areas;
        this.glossaries = glossaries;
        this.panels = panels;
        this.moments = moments;
    }

    @Transactional(readOnly = true)
    TablePage of(TableView table, PersonId me, Page page) {
        var today = tables.today(table);
        var written = table.inside() ? invitations.written(table.id()) : List.<Invitation>of();
        var standing = written.stream().filter(Invitation::stands).toList();
        var welcome = table.inside() && !table.isClosed() && firstDays(table, today);
        var latest = table.inside() ? said.latest(table.id()) : Optional.<Said>empty();
        var offered = table.inside() ? invitations.offered(table.id()) : Map.<PartnerId, Integer>of();
        return new TablePage(
                table,
                today,
                TablePicture.of(seats(table, me, today, standing, offered, page.texts()), page.texts()),
                plans.open(table.id()),
                promises.next(table.id(), PROMISES),
                latest,
                proposals.open(table.id()),
                standing,
                table.inside() && !table.isClosed()
                        ? questions.atTable(table.id(), me, today, page.texts())
                        : new Asked(List.of(), List.of()),
                panels(table, me, page),
                table.inside() && !welcome && !table.isClosed()
                        ? areas.of(table, today, latest.isPresent(), page.texts())
                        : List.of(),
                glossaries.of(table, page.texts()),
                welcome,
                table.inside() ? whoWrote(table, me) : "");
    }

    private List<Panel> panels(TableView table, PersonId me, Page page) {
        return panels.stream()
                .flatMap(module -> module.panels(table, me, page).stream())
                .sorted(Comparator.comparingInt(Panel::order))
                .toList();
    }

    private boolean firstDays(TableView table, LocalDate today) {
        if (!today.isBefore(table.startedOn().plusDays(FIRST_DAYS)) || table.stage() != Stage.GETTING_TO_KNOW)
            return false;
        if (history.isBeyondBeginning(table.id())) return false;
        var told = moments.getIfAvailable();
        return told == null || told.at(table.id()) < 2;
    }

    private String whoWrote(TableView table, PersonId me) {
        var writers = history.writers(table.id());
        if (writers.stream().allMatch(me::equals)) return "me";
        var ours = table.seats().stream()
                .filter(seat -> seat.partner().equals(table.mine()))
                .map(SeatView::person)
                .toList();
        return table.seated().size() > 1 && ours.containsAll(writers) ? "us" : "";
    }

    /** Everyone seated, the places that were offered, and where one more person is hoped for. */
    private static List<TablePicture.Seat> seats(
            TableView table,
            PersonId me,
            LocalDate today,
            List<Invitation> mine,
            Map<PartnerId, Integer> offered,
            Texts texts) {
        var seats = new ArrayList<TablePicture.Seat>();
        for (var partner : table.partners()) {
            var here = table.seatsOn(today).stream()
                    .filter(seat -> seat.partner().equals(partner.id()))
                    .toList();
            for (var seat : here)
                seats.add(seat(
                        seat.name(),
                        partner,
                        TablePicture.State.TAKEN,
                        seat.person().equals(me),
                        null));
            var invited = offered.getOrDefault(partner.id(), 0);
            var known = mine.stream()
                    .filter(one -> one.partner().equals(partner.id()) && one.state() == Invitation.State.OPEN)
                    .toList();
            for (var one : known)
                seats.add(seat(
                        one.name(),
                        partner,
                        TablePicture.State.INVITED,
                        false,
                        table.path() + "/invitations/" + one.id()));
            for (int i = known.size(); i < invited; i++)
                seats.add(seat(
                        partner.inTheirOwnRight()
                                ? texts.t("tables.someone")
                                : texts.t("tables.someone-from", partner.name()),
                        partner,
                        TablePicture.State.INVITED,
                        false,
                        null));
            if (table.inside() && !table.isClosed() && lacksOne(table, partner, here.size() + invited))
                seats.add(open(table, partner));
        }
        if (table.inside()
                && !table.isClosed()
                && table.partners().stream().filter(TablePages::counts).count() < 2)
            seats.add(new TablePicture.Seat(
                    "", "", "", 0, TablePicture.State.OPEN, false, table.path() + "/invitations/new"));
        return seats;
    }

    private static boolean lacksOne(TableView table, PartnerView partner, int people) {
        return counts(partner)
                && table.twoRepresentatives()
                && !partner.inTheirOwnRight()
                && !partner.onlyFunds()
                && people < REPRESENTATIVES;
    }

    private static boolean counts(PartnerView partner) {
        return partner.state() == PartnerView.State.SEATED || partner.state() == PartnerView.State.INVITED;
    }

    private static TablePicture.Seat open(TableView table, PartnerView partner) {
        return new TablePicture.Seat(
                "",
                "",
                partner.name(),
                partner.tone(),
                TablePicture.State.OPEN,
                false,
                partner.id().equals(table.mine()) ? table.path() + "/invitations/new?partner=" + partner.id() : null);
    }

    private static TablePicture.Seat seat(
            String name, PartnerView partner, TablePicture.State state, boolean you, @Nullable String href) {
        return new TablePicture.Seat(
                name,
                Initials.of(name),
                partner.inTheirOwnRight() ? "" : partner.name(),
                partner.tone(),
                state,
                you,
                href);
    }
}
