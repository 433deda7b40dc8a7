package org.longtable.relationships;

import java.util.Optional;
import org.longtable.site.Done;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.MomentId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The yes of those who were watched at their work, and that they have read what was written about it. */
@Controller
class WatchingController {
    private final Tables tables;
    private final MomentViews views;
    private final Watching watching;

    WatchingController(Tables tables, MomentViews views, Watching watching) {
        this.tables = tables;
        this.views = views;
        this.watching = watching;
    }

    /** @param visitors the partner whose people watched; one's own unless said otherwise */
    @PostMapping("/tables/{id}/moments/{moment}/agreements")
    String agreed(
            @PathVariable TableId id,
            @PathVariable MomentId moment,
            @RequestParam Optional<PartnerId> visitors,
            PersonId me,
            RedirectAttributes next) {
        var view = watched(id, moment);
        if (!view.mayCorrect()) throw new NotFound();
        var side = visitors.orElseGet(() -> tables.inside(id, me).mine());
        if (view.sides().stream().noneMatch(one -> one.partner().equals(side))) throw new NotFound();
        watching.agreed(moment, side);
        Done.say(next, "relationships.watching.agreed");
        return "redirect:" + view.path();
    }

    @PostMapping("/tables/{id}/moments/{moment}/agreements/removals")
    String nobodyAgreed(@PathVariable TableId id, @PathVariable MomentId moment, RedirectAttributes next) {
        var view = watched(id, moment);
        watching.nobodyAgreed(moment);
        Done.say(next, "relationships.watching.nobody-agreed");
        return "redirect:" + view.path();
    }

    @PostMapping("/tables/{id}/moments/{moment}/notes/readings")
    String haveRead(@PathVariable TableId id, @PathVariable MomentId moment, RedirectAttributes next) {
        var view = watched(id, moment);
        watching.haveRead(moment);
        Done.say(next, "relationships.watching.read");
        return "redirect:" + view.path();
    }

    private MomentView watched(TableId id, MomentId moment) {
        return views.find(id, moment)
                .filter(view -> view.kind() == Kind.VISITING_WORK)
                .orElseThrow(NotFound::new);
    }
}
