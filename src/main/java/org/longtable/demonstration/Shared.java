package org.longtable.demonstration;

import static org.longtable.site.Language.EN;
import static org.longtable.site.Language.FR;

/** Groups and people who sit at several tables. */
final class Shared {
    static final Group ESTRAN = new Group(
            "Estran Fund",
            EN,
            "foundation",
            "arts with communities",
            "Moncton, New Brunswick",
            1,
            "English, français",
            "Grants for work that takes its time, from the Atlantic to the prairies. Estran is the French word for the"
                    + " part of a shore that is land twice a day and sea twice a day.");
    static final Part COLETTE =
            new Part("colette.amirault", "Colette Amirault", FR, "agente de programme, Estran Fund", 3);
    static final Part WINSTON = Part.of("Winston Beals", ESTRAN, "program officer", 3);

    static final Group PASSERELLE = new Group(
            "Passe-Rivière",
            FR,
            "organisme de liaison",
            "médiation culturelle",
            "Gatineau, Québec",
            1,
            "français, anglais, lingala",
            "Deux personnes et un téléphone. Nous présentons des gens qui ne se seraient pas cherchés, et nous restons le"
                    + " temps qu’il faut, jamais plus.");
    static final Part EVE = new Part("eve.marie.kalala", "Ève-Marie Kalala", FR, "médiatrice, Passe-Rivière", 4);

    private Shared() {}
}
