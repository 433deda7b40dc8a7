package org.longtable.bringing;

import javax.sql.DataSource;
import org.longtable.site.Texts;
import org.longtable.vocabulary.NotFound;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: what was noticed about the cells of a list. */
@Component
class Reports {
    private static final int AT_ONCE = 500;

    private final BringingStore store;
    private final DataSource dataSource;

    Reports(BringingStore store, DataSource dataSource) {
        this.store = store;
        this.dataSource = dataSource;
    }

    /** Row after row, as the database hands them over. @throws NotFound unless the asking person brought the list */
    @Transactional(readOnly = true)
    void write(BringingId id, Texts texts, Sheet sheet) {
        store.find(id).orElseThrow(NotFound::new);
        var slowly = new JdbcTemplate(dataSource);
        slowly.setFetchSize(AT_ONCE);
        try (sheet) {
            sheet.row(
                    texts.t("bringing.report.row"),
                    texts.t("bringing.report.column"),
                    texts.t("bringing.report.reason"),
                    texts.t("bringing.report.was"));
            slowly.query(
                    """
                    select row_number, column_name, reason, was from bringing.finding where bringing_id = ?
                    order by row_number, number
                    """,
                    row -> {
                        sheet.row(
                                Integer.toString(row.getInt("row_number")),
                                row.getString("column_name"),
                                texts.t("bringing.reason." + row.getString("reason")),
                                row.getString("was"));
                    },
                    id.value());
        }
    }
}
