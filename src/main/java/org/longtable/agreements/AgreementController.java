package org.longtable.agreements;

import org.longtable.site.Texts;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An agreement as its readers find it: the sheet, and who stands by what. */
@Controller
class AgreementController {
    private final Tables tables;
    private final AgreementPages pages;

    AgreementController(Tables tables, AgreementPages pages) {
        this.tables = tables;
        this.pages = pages;
    }

    @GetMapping("/tables/{id}/agreements/{agreement}")
    String show(@PathVariable TableId id, @PathVariable AgreementId agreement, PersonId me, Texts texts, Model model) {
        model.addAttribute("shown", pages.of(tables.inside(id, me), agreement, me, texts));
        return "agreements/agreement";
    }
}
