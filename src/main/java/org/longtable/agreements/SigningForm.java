package org.longtable.agreements;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.springframework.ui.Model;

/** The form of a partner's word: who stands for it, or why fewer than two; and later who stands for it instead. */
record SigningForm(AgreementPage shown) {
    private static final int LONGEST = 500;

    /** @param named people who sit for the partner */
    record Word(Set<PersonId> named, String reason) {}

    /** Those who stand for it, or at first everyone of one's own side. */
    Typed begin() {
        var signed = shown.agreement().signature(shown.mine(), shown.agreement().number());
        var people = signed.map(
                        one -> one.named().stream().map(Agreement.Named::person).toList())
                .orElseGet(() -> List.copyOf(shown.table().peopleOf(shown.mine(), shown.today())));
        return Typed.nothing()
                .with("representative", people.stream().map(PersonId::toString).toList())
                .with("reason", signed.map(Agreement.Signed::reason).orElse(""));
    }

    Word read(Typed typed) {
        var named = shown.table().peopleOf(shown.mine(), shown.today()).stream()
                .filter(person -> typed.chose("representative", person.toString()))
                .collect(Collectors.toUnmodifiableSet());
        var reason = typed.optionalText("reason", LONGEST);
        var asked = Acknowledgements.representatives(shown.table(), shown.agreement(), named.size());
        if (asked.needsReason() && reason.isEmpty())
            typed.problem("reason", "agreements.sign.reason.missing", named.size());
        if (waitsForWords() && !typed.ticked("leave-open"))
            typed.problem("leave-open", "agreements.open-places.leave.missing");
        return new Word(named, reason);
    }

    private boolean waitsForWords() {
        return !shown.standing().hasSigned(shown.mine())
                && !shown.version().withOpenPlaces().isEmpty();
    }

    String page(Typed typed, Model model) {
        model.addAttribute("shown", shown);
        model.addAttribute("typed", typed);
        return "agreements/sign";
    }
}
