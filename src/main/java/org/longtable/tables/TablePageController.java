package org.longtable.tables;

import jakarta.servlet.http.HttpServletRequest;
import org.longtable.site.Pages;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a table; a partner that is there only as a funder reads a page of its own (C4). */
@Controller
class TablePageController {
    private final Tables tables;
    private final TablePages tablePages;
    private final Pages pages;

    TablePageController(Tables tables, TablePages tablePages, Pages pages) {
        this.tables = tables;
        this.tablePages = tablePages;
        this.pages = pages;
    }

    @GetMapping("/tables/{id}")
    String show(@PathVariable TableId id, PersonId me, HttpServletRequest request, Model model) {
        var table = tables.find(id, me);
        model.addAttribute("shown", tablePages.of(table, me, pages.of(request)));
        return table.inside() ? "tables/table" : "tables/table-for-funder";
    }
}
