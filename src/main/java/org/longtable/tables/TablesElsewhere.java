package org.longtable.tables;

import java.util.List;
import java.util.Optional;
import org.longtable.questions.AskedTables;
import org.longtable.site.NavigationItem;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What other modules are told of tables. */
@Configuration(proxyBeanMethods = false)
class TablesElsewhere {
    @Bean
    NavigationItem tablesInNavigation() {
        return new NavigationItem(20, "tables.title", "/tables");
    }

    @Bean
    AskedTables askedTables(TableStore store) {
        return new AskedTables() {
            @Override
            public List<AskedTable> of(PersonId person) {
                return store.seated(null).stream()
                        .filter(TableView::inside)
                        .map(TablesElsewhere::asked)
                        .toList();
            }

            @Override
            public Optional<AskedTable> find(TableId table, PersonId person) {
                return store.seated(table).stream()
                        .filter(TableView::inside)
                        .findFirst()
                        .map(TablesElsewhere::asked);
            }
        };
    }

    private static AskedTables.AskedTable asked(TableView table) {
        return new AskedTables.AskedTable(table.id(), table.name(), table.zone());
    }
}
