package org.longtable.tables;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.longtable.ground.Signing;
import org.longtable.people.Doors;
import org.longtable.site.Done;
import org.longtable.site.Pages;
import org.longtable.site.Readers;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking the place that an invitation offers. Whoever is new is let in with it. */
@Controller
class OfferedSeatController {
    private final OfferedPlaces places;
    private final OfferedPlacePage offered;
    private final Tables tables;
    private final History history;
    private final Signing signing;
    private final Pages pages;
    private final Readers readers;

    OfferedSeatController(
            OfferedPlaces places,
            OfferedPlacePage offered,
            Tables tables,
            History history,
            Signing signing,
            Pages pages,
            Readers readers) {
        this.places = places;
        this.offered = offered;
        this.tables = tables;
        this.history = history;
        this.signing = signing;
        this.pages = pages;
        this.readers = readers;
    }

    @PostMapping("/invitations/{key}/seat")
    String take(
            @PathVariable String key,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var isNew = places.isForSomeoneNew(key);
        var name = isNew ? typed.text("name", 200) : "";
        if (typed.refused()) return Refused.again(response, offered.page(key, typed, response, model));
        return switch (places.take(key, name, typed.ticked("speaks"))) {
            case OfferedPlaces.Answer.Seated(var person, var table) -> {
                if (isNew) {
                    var readIn = pages.texts(request).language();
                    Doors.letIn(person, request, response, signing);
                    readers.reads(person, readIn);
                }
                yield seated(tables.find(table, person), next);
            }
            case OfferedPlaces.Answer.Refused(var why)
            when why.equals("already-there") -> OfferedPlacePage.closed(why, model);
            default -> offered.page(key, typed, response, model);
        };
    }

    private String seated(TableView table, RedirectAttributes next) {
        var mine = table.partner(table.mine()).orElseThrow();
        if (mine.inTheirOwnRight())
            history.keep(table.id(), "tables.history.joined", List.of(), Audience.everyone(), null);
        else history.keep(table.id(), "tables.history.joined-for", List.of(mine.name()), Audience.everyone(), null);
        Done.say(next, "tables.seated", table.name());
        return "redirect:" + table.path();
    }
}
