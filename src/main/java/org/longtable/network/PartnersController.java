package org.longtable.network;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.longtable.directory.Subject;
import org.longtable.site.Done;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Possible partners, for oneself or for those one speaks for; and those who were set aside. */
@Controller
class PartnersController {
    private final Partners partners;
    private final Isolations isolations;

    PartnersController(Partners partners, Isolations isolations) {
        this.partners = partners;
        this.isolations = isolations;
    }

    @GetMapping("/partners")
    String show(PersonId me, Typed typed, Texts texts, Model model) {
        var own = partners.own(me);
        var side = typed.raw("for").isEmpty() ? own.getFirst().subject() : read(typed, "for");
        var kind = Arrays.stream(Subject.Kind.values())
                .filter(one -> one.code().equals(typed.raw("kind")))
                .findFirst();
        model.addAttribute("own", own);
        model.addAttribute("side", side);
        model.addAttribute(
                "typed",
                typed.with("for", text(side))
                        .with("kind", kind.map(Subject.Kind::code).orElse("")));
        model.addAttribute("suggestions", partners.of(side, kind, me, texts));
        model.addAttribute("setAside", partners.setAside(side));
        model.addAttribute("alone", isolations.asked(side));
        return "network/partners";
    }

    @PostMapping("/partners/asides")
    String setAside(PersonId me, Typed typed, RedirectAttributes next) {
        var side = read(typed, "for");
        partners.setAside(side, read(typed, "other"), me);
        Done.say(next, "network.set-aside.done");
        return "redirect:/partners?for=" + text(side);
    }

    @PostMapping("/partners/returns")
    String takeBack(PersonId me, Typed typed, RedirectAttributes next) {
        var side = read(typed, "for");
        partners.takeBack(side, id(typed.raw("other")), me);
        Done.say(next, "network.set-aside.undone");
        return "redirect:/partners?for=" + text(side);
    }

    static String text(Subject subject) {
        return subject.kind().code() + ":" + subject.id();
    }

    /** @throws NotFound when it names nobody */
    private static Subject read(Typed typed, String name) {
        var parts = typed.raw(name).split(":", 2);
        return Arrays.stream(Subject.Kind.values())
                .filter(kind -> kind.code().equals(parts[0]) && parts.length == 2)
                .findFirst()
                .map(kind -> new Subject(kind, id(parts[1])))
                .orElseThrow(NotFound::new);
    }

    private static UUID id(String text) {
        return Optional.of(text)
                .filter(typed -> typed.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
                .map(UUID::fromString)
                .orElseThrow(NotFound::new);
    }
}
