package org.longtable.places;

import jakarta.servlet.http.HttpServletRequest;
import org.longtable.site.Pages;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The paper by which someone without an account sits in their place. */
@Controller
class GuestPaperController {
    private final PaperCodes papers;
    private final Spoken spoken;
    private final Sheets sheets;
    private final Tables tables;
    private final Pages pages;

    GuestPaperController(PaperCodes papers, Spoken spoken, Sheets sheets, Tables tables, Pages pages) {
        this.papers = papers;
        this.spoken = spoken;
        this.sheets = sheets;
        this.tables = tables;
        this.pages = pages;
    }

    /** The code is on this page alone: whoever opens it again makes a new one. */
    @PostMapping("/tables/{id}/places/{guest}/papers")
    String make(
            @PathVariable TableId id,
            @PathVariable PersonId guest,
            PersonId me,
            HttpServletRequest request,
            Model model) {
        var table = tables.find(id, me);
        var found = papers.guest(id, guest);
        model.addAttribute("sheet", sheets.of(found, table, papers.make(found), spoken.helps(found)));
        pages.speak(request, Sheets.language(found));
        return "places/sheet";
    }

    /** The same paper without a code, for whoever still has theirs. */
    @GetMapping("/tables/{id}/places/{guest}/sheet")
    String sheet(
            @PathVariable TableId id,
            @PathVariable PersonId guest,
            PersonId me,
            HttpServletRequest request,
            Model model) {
        var found = papers.guest(id, guest);
        if (!found.sits() || !spoken.helps(found)) throw new NotFound();
        model.addAttribute("sheet", sheets.of(found, tables.find(id, me), null, true));
        pages.speak(request, Sheets.language(found));
        return "places/sheet";
    }
}
