package org.longtable.places;

import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** A new paper for one's own place, made by whoever came in with the old one. */
@Controller
class OwnPaperController {
    private final PaperCodes papers;
    private final Sheets sheets;
    private final OwnTable own;

    OwnPaperController(PaperCodes papers, Sheets sheets, OwnTable own) {
        this.papers = papers;
        this.sheets = sheets;
        this.own = own;
    }

    @PostMapping("/place/mine/papers")
    String make(PersonId me, Model model) {
        var table = own.of(me);
        var guest = papers.guest(table.id(), me);
        model.addAttribute("sheet", sheets.of(guest, table, papers.make(guest), true));
        return "places/sheet";
    }
}
