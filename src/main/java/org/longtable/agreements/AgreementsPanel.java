package org.longtable.agreements;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import org.longtable.site.Page;
import org.longtable.tables.Panel;
import org.longtable.tables.TablePanels;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** The line about agreements on a table's page: what waits for one's own partner first, else the latest. */
@Component
class AgreementsPanel implements TablePanels {
    private static final int ORDER = 46;

    private final Agreements agreements;
    private final AgreementPages pages;
    private final Tables tables;
    private final TemplateEngine templates;

    AgreementsPanel(Agreements agreements, AgreementPages pages, Tables tables, TemplateEngine templates) {
        this.agreements = agreements;
        this.pages = pages;
        this.tables = tables;
        this.templates = templates;
    }

    @Override
    public List<Panel> panels(TableView table, PersonId viewer, Page page) {
        if (!table.inside()) return List.of();
        Map<String, Object> given =
                Map.of("page", page, "path", table.path() + "/agreements", "words", words(table, viewer, page));
        Content content = output -> templates.render("agreements/parts/line.jte", given, output);
        return List.of(new Panel(Panel.Place.UNDERSTANDING, ORDER, content));
    }

    private String words(TableView table, PersonId viewer, Page page) {
        var all = agreements.at(table);
        if (all.isEmpty()) return page.t("agreements.line.nothing");
        var waiting = all.stream()
                .filter(one -> !table.isClosed())
                .filter(one -> one.waitsFor(table.mine()) || waitsForAnswer(table, one))
                .findFirst()
                .orElse(all.getLast());
        return words(table, waiting, viewer, page);
    }

    private String words(TableView table, Standing standing, PersonId viewer, Page page) {
        var title = standing.agreement().title();
        if (table.isClosed()) return closed(standing, page);
        if (waitsForAnswer(table, standing)) return page.t("agreements.line.change", title);
        if (standing.waitsFor(table.mine())) return page.t("agreements.line.waits-for-me", title);
        if (!standing.goesOn()) return page.t("agreements.line.over", title);
        if (!standing.isActive()) return page.t("agreements.line.written", title);
        if (!pages.isLiving(table, standing, viewer)) return page.t("agreements.line.no-living", title);
        if (!standing.agreement().lookAgain().isAfter(tables.today(table))) return page.t("agreements.line.due", title);
        return page.t("agreements.line.active", title, standing.agreement().lookAgain());
    }

    /** At a closed table nothing is asked; an agreement may go on all the same. */
    private static String closed(Standing standing, Page page) {
        var agreement = standing.agreement();
        if (!standing.goesOn()) return page.t("agreements.line.over", agreement.title());
        return standing.isActive()
                ? page.t("agreements.line.active", agreement.title(), agreement.lookAgain())
                : page.t("agreements.line.written", agreement.title());
    }

    private boolean waitsForAnswer(TableView table, Standing standing) {
        return standing.isPresent(table.mine())
                && standing.agreement().open().stream()
                        .anyMatch(change ->
                                !change.isOutdated(standing.agreement().clauses())
                                        && change.waitsFor(agreements.here(table, standing))
                                                .contains(table.mine()));
    }
}
