package org.longtable.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.longtable.people.Detail.Field;
import org.longtable.site.Done;
import org.longtable.site.Pages;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own place: what one tells about oneself and to whom, and the way to everything else that is one's own. */
@Controller
class OwnPlaceController {
    private final People people;
    private final List<AboutMe> modules;
    private final Pages pages;

    OwnPlaceController(People people, List<AboutMe> modules, Pages pages) {
        this.people = people;
        this.modules = modules;
        this.pages = pages;
    }

    @GetMapping("/me")
    String show(PersonId me, HttpServletRequest request, Model model) {
        var texts = pages.texts(request);
        model.addAttribute("me", people.find(me));
        model.addAttribute("address", people.ownAddress(me).orElseThrow().address());
        model.addAttribute("host", people.isHost(me));
        model.addAttribute(
                "parts",
                modules.stream()
                        .flatMap(module -> module.parts(me, texts).stream())
                        .sorted(Comparator.comparingInt(AboutMe.Part::order))
                        .toList());
        return "people/own-place";
    }

    @GetMapping("/me/details")
    String form(PersonId me, Model model) {
        var stored = people.find(me);
        var values = new HashMap<String, String>();
        values.put("my_name", stored.name());
        values.put("my_name_seen", stored.seenBy().code());
        for (var field : Field.values()) {
            values.put(
                    "my_" + field.code(),
                    stored.detail(field).map(Detail::value).orElse(""));
            values.put(
                    seen(field),
                    stored.detail(field).map(Detail::seenBy).orElse(SeenBy.ME).code());
        }
        return form(Typed.stored(values), stored.version(), model);
    }

    @PostMapping("/me/details")
    String keep(PersonId me, Typed typed, HttpServletResponse response, Model model, RedirectAttributes next) {
        var changed = read(me, typed);
        if (typed.refused()) return Refused.again(response, form(typed, typed.version(), model));
        people.change(changed);
        Done.say(next, "people.own-place.kept");
        return "redirect:/me";
    }

    private static PersonView read(PersonId me, Typed typed) {
        var name = typed.text("my_name", 200);
        var nameSeenBy = typed.choice("my_name_seen", SeenBy::of)
                .filter(by -> by != SeenBy.ME)
                .orElse(SeenBy.TABLES);
        var details = new ArrayList<Detail>();
        for (var field : Field.values()) {
            var value = field == Field.EMAIL
                    ? Address.readOptional(typed, "my_email")
                    : typed.optionalText("my_" + field.code(), field.most());
            details.add(new Detail(
                    field, value, typed.choice(seen(field), SeenBy::of).orElse(SeenBy.ME)));
        }
        if (nameSeenBy != SeenBy.EVERYONE
                && details.stream()
                        .anyMatch(one ->
                                one.seenBy() == SeenBy.EVERYONE && !one.value().isEmpty()))
            typed.problem("my_name_seen", "people.name-for-everyone");
        return new PersonView(me, name, nameSeenBy, typed.version(), details);
    }

    private static String form(Typed typed, long version, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("version", version);
        model.addAttribute("fields", Arrays.asList(Field.values()));
        return "people/own-details";
    }

    private static String seen(Field field) {
        return "my_" + field.code() + "_seen";
    }
}
