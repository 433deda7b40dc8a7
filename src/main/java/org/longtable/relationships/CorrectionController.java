package org.longtable.relationships;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.MomentId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Telling a moment anew: those who were there, and whoever noted it. */
@Controller
class CorrectionController {
    private final Tables tables;
    private final Moments moments;
    private final MomentViews views;
    private final MomentStore store;
    private final Companies companies;

    CorrectionController(Tables tables, Moments moments, MomentViews views, MomentStore store, Companies companies) {
        this.tables = tables;
        this.moments = moments;
        this.views = views;
        this.store = store;
        this.companies = companies;
    }

    @GetMapping("/tables/{id}/moments/{moment}/corrections/new")
    String stored(@PathVariable TableId id, @PathVariable MomentId moment, PersonId me, Model model) {
        var view = correctable(id, moment);
        var table = tables.inside(id, me);
        return form(model, table, view, form(MomentForm.from(view), table, moment, me));
    }

    @PostMapping("/tables/{id}/moments/{moment}/corrections")
    String correct(
            @PathVariable TableId id,
            @PathVariable MomentId moment,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var view = correctable(id, moment);
        var table = tables.inside(id, me);
        var form = form(typed, table, moment, me);
        if (view.version() != typed.version()) throw form.meanwhile(view, texts);
        var told = form.read();
        if (typed.refused()) return Refused.again(response, form(model, table, view, form));
        moments.correct(id, moment, me, told, typed.version());
        Done.say(next, "relationships.moment.corrected");
        return "redirect:" + (views.find(id, moment).isPresent() ? view.path() : table.path());
    }

    private MomentView correctable(TableId id, MomentId moment) {
        return views.find(id, moment).filter(MomentView::mayCorrect).orElseThrow(NotFound::new);
    }

    private MomentForm form(Typed typed, TableView table, MomentId moment, PersonId me) {
        var before = Moments.named(store.presences(moment));
        return new MomentForm(typed, companies.at(table, me, before), tables.today(table));
    }

    private static String form(Model model, TableView table, MomentView moment, MomentForm form) {
        model.addAttribute("table", table);
        model.addAttribute("moment", moment);
        model.addAttribute("form", form);
        return "relationships/correct-moment";
    }
}
