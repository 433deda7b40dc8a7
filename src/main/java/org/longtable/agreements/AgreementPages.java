package org.longtable.agreements;

import java.util.ArrayList;
import java.util.List;
import org.longtable.relationships.Carries;
import org.longtable.relationships.Moments;
import org.longtable.site.Texts;
import org.longtable.tables.Glossaries;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings together what the pages about one agreement show. */
@Component
class AgreementPages {
    private final Agreements agreements;
    private final Changes changes;
    private final ClauseRemarks remarks;
    private final Acknowledgements acknowledgements;
    private final Carries carries;
    private final Moments moments;
    private final Glossaries glossaries;
    private final Tables tables;

    AgreementPages(
            Agreements agreements,
            Changes changes,
            ClauseRemarks remarks,
            Acknowledgements acknowledgements,
            Carries carries,
            Moments moments,
            Glossaries glossaries,
            Tables tables) {
        this.agreements = agreements;
        this.changes = changes;
        this.remarks = remarks;
        this.acknowledgements = acknowledgements;
        this.carries = carries;
        this.moments = moments;
        this.glossaries = glossaries;
        this.tables = tables;
    }

    @Transactional(readOnly = true)
    AgreementPage of(TableView table, AgreementId id, PersonId me, Texts texts) {
        var standing = agreements.find(table, id);
        var agreement = standing.agreement();
        var today = tables.today(table);
        var version = agreements.read(agreement);
        var goals = Goals.of(table, standing);
        var figures = new ArrayList<>(Voices.of(agreement.changes()).figures(table.mine(), today));
        figures.addAll(goals.figures(today));
        return new AgreementPage(
                me,
                table,
                today,
                standing,
                version,
                agreements.versions(id),
                changes.of(id),
                isLiving(table, standing, me),
                agreements.here(table, standing),
                acknowledgements.withoutASeat(table, standing),
                goals,
                figures,
                agreements.sent(id),
                remarks.of(table, id),
                glossaries.of(table, texts));
    }

    /**
     * Whether people of its partners are in touch. It is not asked of a table that is still new (C10), nor of a quiet one,
     * which works out nothing of that (C7).
     */
    boolean isLiving(TableView table, Standing standing, PersonId me) {
        return !standing.isActive()
                || table.isQuiet()
                || moments.isStillNew(table.id(), tables.today(table))
                || carries.anyLivingAmong(table.id(), List.copyOf(standing.present()), me, tables.today(table));
    }
}
