package org.longtable.tables;

import org.longtable.directory.Organisations;
import org.longtable.people.People;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.Acquaintances.Reached;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What a quick start holds already when one comes from someone's page: a first coffee or visit, with whom, and where one
 * may write to them. All of it can be changed.
 */
@Component
class BeginningWith {
    private final People people;
    private final Organisations organisations;
    private final ObjectProvider<Acquaintances> modules;

    BeginningWith(People people, Organisations organisations, ObjectProvider<Acquaintances> modules) {
        this.people = people;
        this.organisations = organisations;
        this.modules = modules;
    }

    /** @param with {@code person:…} or {@code organisation:…}; whoever cannot be found leaves the form as it was */
    Typed filled(Typed typed, String with, Texts texts) {
        var parts = with.split(":", 2);
        try {
            return switch (parts[0]) {
                case "person" -> person(typed, PersonId.of(parts[1]), texts);
                case "organisation" -> organisation(typed, OrganisationId.of(parts[1]), texts);
                default -> typed;
            };
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | NotFound e) {
            return typed;
        }
    }

    private Typed person(Typed typed, PersonId person, Texts texts) {
        var reached = modules.stream()
                .flatMap(module -> module.reached(person).stream())
                .findFirst()
                .orElseGet(() -> new Reached(people.find(person).name(), ""));
        return typed.with("name", reached.name())
                .with("email", reached.email())
                .with("together", texts.t("tables.quick.coffee", reached.name()));
    }

    private Typed organisation(Typed typed, OrganisationId id, Texts texts) {
        return organisations
                .named(id)
                .map(one ->
                        typed.with("partner", one.name()).with("together", texts.t("tables.quick.visit", one.name())))
                .orElse(typed);
    }
}
